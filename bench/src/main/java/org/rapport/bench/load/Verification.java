package org.rapport.bench.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapport.bench.Destination;
import org.rapport.signal.Signals;

/**
 * Proves on a sample that what was copied is what the product would work out itself: signals, their entries and the
 * dashboards' row of a relationship are the same after the product made them anew, and sealed goals can be read.
 */
public final class Verification {

    private static final String DERIVED = """
            select (select to_jsonb(s) - 'changed_at' from rapport.relationship_state s
                     where s.organisation_id = r.organisation_id and s.relationship_id = r.id)::text,
                   (select jsonb_agg(to_jsonb(g) order by g.id) from rapport.signal g
                     where g.organisation_id = r.organisation_id and g.relationship_id = r.id)::text,
                   (select jsonb_agg(to_jsonb(l) order by l.id) from rapport.ledger_entry l
                     where l.organisation_id = r.organisation_id and l.relationship_id = r.id)::text
              from rapport.relationship r where r.organisation_id = ? and r.id = ?
            """;
    private static final String SAMPLE = "select r.organisation_id, r.id, a.goals from rapport.relationship r"
            + " left join rapport.agreement_version a on a.organisation_id = r.organisation_id"
            + " and a.relationship_id = r.id where r.organisation_id = (select organisation_id from rapport.organisation)"
            + " order by md5(r.id::text) limit ?";

    private final Destination destination;

    /** Of this database. */
    public Verification(Destination destination) {
        this.destination = destination;
    }

    private record Sampled(UUID organisation, UUID id, byte[] goals) {}

    /** Looks at so many relationships; gives a sentence for each one that differs. */
    public List<String> differences(int many) throws SQLException {
        List<String> different = new ArrayList<>();
        try (Core core = Core.over(destination);
                Connection owner = destination.asOwner()) {
            for (Sampled sampled : sample(owner, many)) {
                List<String> before = derived(owner, sampled);
                core.as(sampled.organisation(), () -> {
                    core.bean(Signals.class).recompute(sampled.id());
                    return true;
                });
                List<String> after = derived(owner, sampled);
                for (int part = 0; part < before.size(); part++) {
                    if (!before.get(part).equals(after.get(part))) {
                        different.add(sampled.id() + "\nwas " + before.get(part) + "\nis  " + after.get(part));
                    }
                }
                if (sampled.goals().length > 0) {
                    core.as(
                            sampled.organisation(),
                            () -> core.bean(RuleSide.class)
                                    .open(sampled.organisation(), sampled.id(), sampled.goals()));
                }
            }
        }
        return different;
    }

    private static List<Sampled> sample(Connection owner, int many) throws SQLException {
        List<Sampled> all = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement(SAMPLE)) {
            statement.setInt(1, many);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    byte[] goals = rows.getBytes(3);
                    all.add(new Sampled(
                            rows.getObject(1, UUID.class),
                            rows.getObject(2, UUID.class),
                            goals == null ? new byte[0] : goals));
                }
            }
        }
        return all;
    }

    private static List<String> derived(Connection owner, Sampled sampled) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(DERIVED)) {
            statement.setObject(1, sampled.organisation());
            statement.setObject(2, sampled.id());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return List.of(
                        String.valueOf(row.getString(1)),
                        String.valueOf(row.getString(2)),
                        String.valueOf(row.getString(3)));
            }
        }
    }
}
