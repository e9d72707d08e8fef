package org.rapport.desk.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rapport.relationship.portal.PortalPlace;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** Looks up who has to do with a client's relationship today. */
@ApplicationScoped
class AccessQueries {

    private static final String SUPERVISORS =
            "select distinct m.display_name, m.id from rapport.relationship_therapist t"
                    + " join rapport.supervision_link l on l.organisation_id = t.organisation_id and l.supervisee_id = t.member_id"
                    + " join rapport.member m on m.organisation_id = l.organisation_id and m.id = l.supervisor_id"
                    + " where t.organisation_id = ?1 and t.relationship_id = ?2 and (t.ends_on is null or t.ends_on >= ?3)"
                    + " and l.starts_on <= ?3 and (l.ends_on is null or l.ends_on >= ?3) order by m.display_name, m.id";

    private static final String OTHERS = "select count(*) from rapport.relationship r"
            + " join rapport.participant a on a.organisation_id = r.organisation_id and a.unit_id = r.unit_id"
            + " where r.organisation_id = ?1 and r.id = ?2 and a.person_id <> ?4"
            + " and (a.ends_on is null or a.ends_on >= ?3)";

    private static final String GUARDIANS = "select count(*) from rapport.relationship r"
            + " join rapport.guardianship g on g.organisation_id = r.organisation_id and g.unit_id = r.unit_id"
            + " where r.organisation_id = ?1 and r.id = ?2 and g.child_id = ?4 and g.closed_at is null"
            + " and g.starts_on <= ?3 and (g.ends_on is null or g.ends_on >= ?3)";

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    List<String> supervisors(Actor me, PortalPlace place) {
        return rows(SUPERVISORS, me, place).stream().map(row -> row.text(0)).toList();
    }

    int others(Actor me, PortalPlace place) {
        return rows(OTHERS, me, place).get(0).integer(0);
    }

    boolean guarded(Actor me, PortalPlace place) {
        return rows(GUARDIANS, me, place).get(0).integer(0) > 0;
    }

    private List<Row> rows(String sql, Actor me, PortalPlace place) {
        LocalDate today = LocalDate.now(clock.withZone(place.zone()));
        var query = entities.createNativeQuery(sql)
                .setParameter(1, me.organisation())
                .setParameter(2, place.relationship())
                .setParameter(3, Date.valueOf(today));
        if (sql.contains("?4")) {
            query.setParameter(4, me.id());
        }
        return Row.of(query.getResultList());
    }
}
