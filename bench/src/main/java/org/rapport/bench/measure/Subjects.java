package org.rapport.bench.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapport.bench.Destination;

/** Who signs in and what they look at, chosen evenly from what the generator made. */
final class Subjects {

    private static final String THERAPISTS = "select a.sign_in_name, m.id from gate.account a"
            + " join rapport.member m on m.id = a.subject_id where a.sign_in_name like 'therapist-%'"
            + " order by md5(a.sign_in_name) limit ?";
    private static final String SUPERVISORS = "select a.sign_in_name, m.id from gate.account a"
            + " join rapport.member m on m.id = a.subject_id where a.sign_in_name like 'supervisor-0%'"
            + " and (select count(*) from rapport.supervision_link l where l.supervisor_id = m.id) = (select max(n) from"
            + " (select count(*) as n from rapport.supervision_link l join rapport.member o on o.id = l.supervisor_id"
            + " group by l.supervisor_id) each) order by md5(a.sign_in_name) limit ?";
    private static final String RELATIONSHIPS = "select t.relationship_id from rapport.relationship_therapist t"
            + " where t.organisation_id = (select organisation_id from rapport.organisation) and t.member_id = ?";
    private static final String OPEN_CHECKS = "select a.id, l.id as link from gate.personal_link l"
            + " join rapport.assignment a on a.organisation_id = l.organisation_id and a.id = l.subject_id"
            + " where l.kind = 'CHECK' and l.used_at is null and l.revoked_at is null and a.state = 'OPEN'"
            + " order by md5(a.id::text) limit ?";

    private static final String OWN_CHECKS = "select a.id, a.respondent_id from rapport.assignment a"
            + " where a.organisation_id = (select organisation_id from rapport.organisation) and a.respondent_id = any"
            + " (array(select m.id from rapport.member m order by md5(m.id::text) limit 100))"
            + " and a.state = 'OPEN' and a.respondent_kind = 'THERAPIST' order by md5(a.id::text) limit ?";

    private final Destination destination;

    Subjects(Destination destination) {
        this.destination = destination;
    }

    /** Somebody who signs in. */
    record Member(String name, UUID id) {}

    /** A form that waits behind a link. */
    record OpenCheck(UUID assignment, UUID link) {}

    /** A therapist's own check of a held session that waits. */
    record OwnCheck(UUID assignment, UUID therapist) {}

    List<OwnCheck> ownChecks(int most) throws SQLException {
        return rows(OWN_CHECKS, most, row -> new OwnCheck(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }

    List<Member> therapists(int most) throws SQLException {
        return members(THERAPISTS, most);
    }

    List<Member> supervisors(int most) throws SQLException {
        return members(SUPERVISORS, most);
    }

    private List<Member> members(String sql, int most) throws SQLException {
        return rows(sql, most, row -> new Member(row.getString(1), row.getObject(2, UUID.class)));
    }

    List<UUID> relationships(Member therapist) throws SQLException {
        return rows(RELATIONSHIPS, therapist.id(), row -> row.getObject(1, UUID.class));
    }

    List<OpenCheck> openChecks(int most) throws SQLException {
        return rows(
                OPEN_CHECKS, most, row -> new OpenCheck(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Object value, Reading<T> reading) throws SQLException {
        try (Connection owner = destination.asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            statement.setObject(1, value);
            List<T> all = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    all.add(reading.read(rows));
                }
            }
            return all;
        }
    }
}
