package org.rapport.bench.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapport.bench.Destination;
import org.rapport.bench.OpenLinks;

/**
 * Clients who open their Session Check by its link and hand it in. What was handed in is taken back between runs, so that
 * there is enough to hand in and every run finds the same database; entries of the journal stay.
 */
final class Checks {

    private static final List<String> TAKE_BACK = List.of(
            "delete from rapport.ledger_entry l using rapport.assignment a, rapport.signal g where a.organisation_id = ?"
                    + " and a.id = any (?) and g.organisation_id = a.organisation_id"
                    + " and g.response_id in (select r.id from rapport.response r"
                    + " where r.organisation_id = a.organisation_id and r.assignment_id = a.id)"
                    + " and l.organisation_id = a.organisation_id and l.relationship_id = a.relationship_id"
                    + " and l.subject_id = g.id",
            "delete from rapport.ledger_entry l using rapport.assignment a, rapport.response r where a.organisation_id = ?"
                    + " and a.id = any (?) and r.organisation_id = a.organisation_id and r.assignment_id = a.id"
                    + " and l.organisation_id = a.organisation_id and l.relationship_id = a.relationship_id"
                    + " and l.subject_id = r.id",
            "delete from rapport.ledger_entry l where l.organisation_id = ? and l.relationship_id in"
                    + " (select a.relationship_id from rapport.assignment a where a.organisation_id = l.organisation_id"
                    + " and a.id = any (?)) and l.kind = 'ALLIANCE_BACK' and l.recorded_at > now() - interval '6 hours'",
            "update rapport.signal g set repair_response_id = null, repair = 'OPEN' where g.organisation_id = ?"
                    + " and g.relationship_id in (select a.relationship_id from rapport.assignment a"
                    + " where a.organisation_id = g.organisation_id and a.id = any (?))"
                    + " and g.repair_response_id in (select r.id from rapport.response r"
                    + " where r.organisation_id = g.organisation_id and r.relationship_id = g.relationship_id"
                    + " and r.answered_at > now() - interval '6 hours')",
            "delete from rapport.signal g where g.organisation_id = ? and g.response_id in (select r.id"
                    + " from rapport.response r where r.organisation_id = g.organisation_id"
                    + " and r.assignment_id = any (?))",
            "delete from rapport.score s where s.organisation_id = ? and s.response_id in (select r.id"
                    + " from rapport.response r where r.organisation_id = s.organisation_id"
                    + " and r.assignment_id = any (?))",
            "delete from rapport.response r where r.organisation_id = ? and r.assignment_id = any (?)",
            "update rapport.assignment a set state = 'OPEN', ended_at = null, version = 1 where a.organisation_id = ?"
                    + " and a.id = any (?)",
            "update gate.personal_link l set used_at = null where l.organisation_id = ? and l.subject_id = any (?)");

    private final Destination destination;
    private final HttpClient client;
    private final URI base;
    private final List<Subjects.OpenCheck> all;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<Opened> opened = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<UUID> handedIn = new ConcurrentLinkedQueue<>();

    /** A form that somebody has before them. */
    private record Opened(Subjects.OpenCheck check, Web web, String action) {}

    Checks(Destination destination, HttpClient client, URI base, List<Subjects.OpenCheck> all) {
        this.destination = destination;
        this.client = client;
        this.base = base;
        this.all = all;
    }

    /** Opens the next link: the address of the message and the form it leads to. */
    boolean open(int number, Random dice) {
        int place = next.getAndIncrement();
        if (place >= all.size()) {
            throw new Load.NothingLeft();
        }
        Subjects.OpenCheck check = all.get(place);
        Web web = new Web(client, base);
        HttpResponse<String> exchanged = web.get("/c/" + OpenLinks.secret(check.assignment()));
        String home = exchanged.headers().firstValue("Location").orElse("/");
        HttpResponse<String> form = web.get(home);
        boolean right = exchanged.statusCode() == 302 && form.body().contains("data-draft=");
        if (right) {
            opened.add(new Opened(check, web, home));
        }
        return right;
    }

    /** Hands in a form that was opened. */
    boolean submit(int number, Random dice) {
        Opened form = opened.poll();
        if (form == null) {
            throw new Load.NothingLeft();
        }
        handedIn.add(form.check().assignment());
        int usual = 5 + dice.nextInt(5);
        HttpResponse<String> answer = form.web()
                .postJson(
                        form.action(),
                        "{\"sequence\":0,\"key\":\""
                                + new UUID(dice.nextLong() & ~0xF000L | 0x4000L, dice.nextLong() >>> 2 | 1L << 63)
                                + "\",\"language\":\"en\",\"answers\":{\"goals\":[\"" + usual + "\"],\"tasks\":[\""
                                + usual
                                + "\"],\"bond\":[\"" + (usual + 1) + "\"],\"heard\":[\"" + usual
                                + "\"],\"tension\":[\"0\"]}}");
        return answer.statusCode() == 200;
    }

    /** Opens and hands in. */
    boolean both(int number, Random dice) {
        return open(number, dice) && submit(number, dice);
    }

    /** How many can still be opened. */
    int left() {
        return all.size() - next.get();
    }

    int waiting() {
        return opened.size();
    }

    /** Takes back what was handed in and begins with the first form again. */
    void takeBack() throws SQLException {
        List<UUID> taken = new ArrayList<>(handedIn);
        handedIn.clear();
        opened.clear();
        next.set(0);
        try (Connection owner = destination.asOwner()) {
            owner.setAutoCommit(false);
            UUID organisation = organisation(owner);
            for (String sql : TAKE_BACK) {
                try (PreparedStatement statement = owner.prepareStatement(sql)) {
                    statement.setObject(1, organisation);
                    statement.setArray(2, owner.createArrayOf("uuid", taken.toArray()));
                    statement.executeUpdate();
                }
            }
            owner.commit();
        }
    }

    private static UUID organisation(Connection owner) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("select organisation_id from rapport.organisation");
                java.sql.ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
