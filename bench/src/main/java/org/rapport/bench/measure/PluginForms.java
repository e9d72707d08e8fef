package org.rapport.bench.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.rapport.bench.Destination;
import org.rapport.bench.OpenLinks;

/** Forms of the exchanged plugin that clients were given before it went: whatever becomes of it, they are answered by their link. */
final class PluginForms {

    private static final String CLIENTS = "select a.relationship_id, a.respondent_id from rapport.assignment a"
            + " where a.respondent_kind = 'CLIENT' and a.state = 'OPEN' order by md5(a.id::text) limit 2000";

    private static final String GIVE =
            "insert into rapport.assignment (organisation_id, id, relationship_id, structure_id,"
                    + " instrument_id, instrument_version, respondent_kind, respondent_id, state, assigned_at, closes_at)"
                    + " select s.organisation_id, ?, ?, s.id, s.instrument_id, s.instrument_version, 'CLIENT', ?, 'OPEN', now(),"
                    + " now() + interval '9 days' from rapport.instrument_structure s"
                    + " where s.instrument_id = ? and s.instrument_version = ?";

    private static final String LINK =
            "insert into gate.personal_link (id, secret_hash, kind, organisation_id, person_id,"
                    + " subject_id, created_at, expires_at) select gen_random_uuid(), ?, 'CHECK', organisation_id, ?, ?, now(),"
                    + " now() + interval '9 days' from rapport.organisation";

    private static final String FIGURES = "select count(distinct r.id), count(*) filter (where c.state = 'PENDING'),"
            + " count(*) filter (where c.scale_id = 'own' and c.value <>"
            + " r.answers[1] * cast(split_part(r.instrument_version, '.', 1) as numeric)) from rapport.response r"
            + " join rapport.score c on c.organisation_id = r.organisation_id and c.response_id = r.id"
            + " where r.instrument_id = ?";

    private final Destination destination;
    private final HttpClient client;
    private final URI base;
    private final ConcurrentLinkedQueue<Given> waiting = new ConcurrentLinkedQueue<>();

    private record Given(UUID assignment, int version) {}

    private record Asked(UUID relationship, UUID person) {}

    /**
     * What the database says about the forms.
     *
     * @param forms that were handed in
     * @param waiting scores that wait for their plugin
     * @param wrong scores of another version's scorer
     */
    record Kept(long forms, long waiting, long wrong) {}

    PluginForms(Destination destination, HttpClient client, URI base) {
        this.destination = destination;
        this.client = client;
        this.base = base;
    }

    /** Gives so many, of both versions in turn; the product has met both. */
    void give(int many) throws SQLException {
        try (Connection owner = destination.asOwner();
                PreparedStatement give = owner.prepareStatement(GIVE);
                PreparedStatement link = owner.prepareStatement(LINK)) {
            owner.setAutoCommit(false);
            List<Asked> clients = clients(owner);
            for (int i = 0; i < many; i++) {
                Asked asked = clients.get(i % clients.size());
                Given given = new Given(UUID.randomUUID(), 1 + i % 2);
                give.setObject(1, given.assignment());
                give.setObject(2, asked.relationship());
                give.setObject(3, asked.person());
                give.setString(4, ExchangedPlugin.ID);
                give.setString(5, given.version() + ".0");
                give.addBatch();
                link.setBytes(1, OpenLinks.hash(given.assignment()));
                link.setObject(2, asked.person());
                link.setObject(3, given.assignment());
                link.addBatch();
                waiting.add(given);
            }
            give.executeBatch();
            link.executeBatch();
            owner.commit();
        }
    }

    private static List<Asked> clients(Connection owner) throws SQLException {
        List<Asked> clients = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement(CLIENTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                clients.add(new Asked(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
            }
        }
        return clients;
    }

    /** Opens the next one by its link and hands it in; the status of what did not go as it should, 200 when all did. */
    int answer(Random dice) {
        Given given = waiting.poll();
        if (given == null) {
            throw new Load.NothingLeft();
        }
        Web web = new Web(client, base);
        HttpResponse<String> exchanged = web.get("/c/" + OpenLinks.secret(given.assignment()));
        String home = exchanged.headers().firstValue("Location").orElse("");
        if (exchanged.statusCode() != 302 || home.isEmpty()) {
            return exchanged.statusCode();
        }
        HttpResponse<String> form = web.get(home);
        if (form.statusCode() != 200 || !form.body().contains("data-draft=")) {
            return form.statusCode() == 200 ? 0 : form.statusCode();
        }
        return web.postJson(
                        home,
                        "{\"sequence\":0,\"key\":\"" + UUID.randomUUID() + "\",\"language\":\"en\",\"answers\":{"
                                + ExchangedPlugin.items(given.version()).stream()
                                        .map(item -> "\"" + item + "\":[\"" + dice.nextInt(4) + "\"]")
                                        .collect(Collectors.joining(","))
                                + "}}")
                .statusCode();
    }

    /** Has the organisation use the plugin. */
    void enable() throws SQLException {
        try (Connection owner = destination.asOwner();
                PreparedStatement enable = owner.prepareStatement("insert into gate.plugin_choice (organisation_id,"
                        + " plugin_id, enabled) select organisation_id, ?, true from rapport.organisation"
                        + " on conflict (organisation_id, plugin_id) do update set enabled = true")) {
            enable.setString(1, ExchangedPlugin.ID);
            enable.executeUpdate();
        }
    }

    Kept kept() throws SQLException {
        try (Connection owner = destination.asOwner();
                PreparedStatement figures = owner.prepareStatement(FIGURES)) {
            figures.setString(1, ExchangedPlugin.ID);
            try (ResultSet row = figures.executeQuery()) {
                row.next();
                return new Kept(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        }
    }

    /** Removes all of them, answered or not, with their links. */
    void takeBack() throws SQLException {
        List<UUID> all = new ArrayList<>();
        try (Connection owner = destination.asOwner();
                PreparedStatement statement =
                        owner.prepareStatement("select a.id from rapport.assignment a where a.instrument_id = ?")) {
            statement.setString(1, ExchangedPlugin.ID);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getObject(1, UUID.class));
                }
            }
            try (PreparedStatement links =
                    owner.prepareStatement("delete from gate.personal_link l where l.subject_id = any (?)")) {
                links.setArray(1, owner.createArrayOf("uuid", all.toArray()));
                links.executeUpdate();
            }
        }
        new TakingBack(destination).remove(all);
    }
}
