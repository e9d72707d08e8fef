package org.rapport.bench.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rapport.bench.Destination;

/**
 * Takes back what was handed in since it was made, so that there is enough to hand in and every run finds the same
 * database; entries of the journal stay.
 */
final class TakingBack {

    private static final String OF_THEM = " in (select a.relationship_id from rapport.assignment a"
            + " where a.organisation_id = %1$s.organisation_id and a.id = any (?))";
    private static final String RESPONSES =
            " in (select r.id from rapport.response r where r.organisation_id = s.organisation_id and r.assignment_id = any (?))";

    private final Destination destination;
    private final List<String> statements;

    TakingBack(Destination destination) {
        this.destination = destination;
        String since = " > timestamptz '" + Instant.now(Clock.systemUTC()) + "'";
        statements = List.of(
                "delete from rapport.ledger_entry l where l.organisation_id = ? and l.relationship_id"
                        + OF_THEM.formatted("l") + " and l.recorded_at" + since,
                "update rapport.signal g set repair_response_id = null, repair = 'OPEN' where g.organisation_id = ?"
                        + " and g.relationship_id" + OF_THEM.formatted("g")
                        + " and g.repair_response_id in (select r.id from rapport.response r where r.organisation_id ="
                        + " g.organisation_id and r.relationship_id = g.relationship_id and r.answered_at" + since
                        + ")",
                "delete from rapport.signal g where g.organisation_id = ? and g.relationship_id"
                        + OF_THEM.formatted("g") + " and g.raised_at" + since + " and g.attached_to is not null",
                "delete from rapport.signal g where g.organisation_id = ? and g.relationship_id"
                        + OF_THEM.formatted("g") + " and g.raised_at" + since,
                "delete from rapport.score s where s.organisation_id = ? and s.response_id" + RESPONSES,
                "delete from rapport.response r where r.organisation_id = ? and r.assignment_id = any (?)",
                "update rapport.assignment a set state = 'OPEN', ended_at = null, version = 1 where a.organisation_id = ?"
                        + " and a.id = any (?)",
                "update gate.personal_link l set used_at = null where l.organisation_id = ? and l.subject_id = any (?)");
    }

    /** Makes these forms open again. */
    void open(Collection<UUID> assignments) throws SQLException {
        try (Connection owner = destination.asOwner()) {
            owner.setAutoCommit(false);
            UUID organisation = organisation(owner);
            for (String sql : statements) {
                try (PreparedStatement statement = owner.prepareStatement(sql)) {
                    statement.setObject(1, organisation);
                    statement.setArray(2, owner.createArrayOf("uuid", assignments.toArray()));
                    statement.executeUpdate();
                }
            }
            owner.commit();
        }
    }

    /** Removes forms that nobody had asked for, with their answers. */
    void remove(Collection<UUID> assignments) throws SQLException {
        open(assignments);
        try (Connection owner = destination.asOwner();
                PreparedStatement statement = owner.prepareStatement(
                        "delete from rapport.assignment a where a.organisation_id = ? and a.id = any (?)")) {
            statement.setObject(1, organisation(owner));
            statement.setArray(2, owner.createArrayOf("uuid", assignments.toArray()));
            statement.executeUpdate();
        }
    }

    private static UUID organisation(Connection owner) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("select organisation_id from rapport.organisation");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
