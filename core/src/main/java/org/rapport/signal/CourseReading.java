package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rapport.shared.data.Row;
import org.rapport.signal.course.AllianceCourse;
import org.rapport.signal.course.CoursePoint;

/** Reads courses of scores for the rules. */
@ApplicationScoped
class CourseReading {

    @Inject
    private EntityManager entities;

    /** One rater's scores on one scale in a relationship, by the day of the session in the practice's zone. */
    AllianceCourse course(SignalStore.Owner owner) {
        List<?> rows = entities.createNativeQuery("select r.id, r.session_id,"
                        + " cast(coalesce(s.starts_at, r.answered_at) at time zone p.zone as date), c.value"
                        + " from rapport.response r"
                        + " join rapport.score c on c.organisation_id = ?1 and c.response_id = r.id and c.scale_id = ?5"
                        + " join rapport.relationship h on h.organisation_id = ?1 and h.id = r.relationship_id"
                        + " join rapport.practice p on p.organisation_id = ?1 and p.id = h.practice_id"
                        + " left join rapport.session s on s.organisation_id = ?1 and s.id = r.session_id"
                        + " where r.organisation_id = ?1 and r.relationship_id = ?2 and r.respondent_id = ?3"
                        + " and r.instrument_id = ?4 and c.value is not null"
                        + " order by coalesce(s.starts_at, r.answered_at), r.id")
                .setParameter(1, owner.organisation())
                .setParameter(2, owner.relationship())
                .setParameter(3, owner.respondent())
                .setParameter(4, owner.instrument())
                .setParameter(5, owner.scale())
                .getResultList();
        return AllianceCourse.of(Row.of(rows).stream()
                .map(row -> new CoursePoint(
                        row.uuid(0),
                        row.uuidOrNull(1),
                        row.day(2),
                        Objects.requireNonNull(row.decimalOrNull(3)),
                        Map.of()))
                .toList());
    }

    /** Everybody who answered an instrument in a relationship, with the structure of their last form. */
    List<Row> respondents(UUID organisation, UUID relationship) {
        return Row.of(entities.createNativeQuery("select distinct on (r.respondent_id, r.instrument_id)"
                        + " r.respondent_kind, r.respondent_id, r.instrument_id, r.structure_id"
                        + " from rapport.response r where r.organisation_id = ?1 and r.relationship_id = ?2"
                        + " order by r.respondent_id, r.instrument_id, r.answered_at desc")
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList());
    }

    /** Forms of one respondent in which the tension item was answered with yes. */
    List<Row> tensions(SignalStore.Owner owner, int place) {
        return Row.of(entities.createNativeQuery("select r.id, r.session_id from rapport.response r"
                        + " where r.organisation_id = ?1 and r.relationship_id = ?2 and r.respondent_id = ?3"
                        + " and r.instrument_id = ?4 and r.answers[cast(?5 as integer)] >= 1")
                .setParameter(1, owner.organisation())
                .setParameter(2, owner.relationship())
                .setParameter(3, owner.respondent())
                .setParameter(4, owner.instrument())
                .setParameter(5, place)
                .getResultList());
    }

    /** One mean per client of the organisation on a scale. */
    List<BigDecimal> meanPerClient(Parameters.Subject subject) {
        List<?> rows = entities.createNativeQuery("select avg(c.value) from rapport.response r"
                        + " join rapport.score c on c.organisation_id = ?1 and c.response_id = r.id and c.scale_id = ?3"
                        + " where r.organisation_id = ?1 and r.instrument_id = ?2 and r.respondent_kind = 'CLIENT'"
                        + " and c.value is not null group by r.respondent_id")
                .setParameter(1, subject.organisation())
                .setParameter(2, subject.instrument())
                .setParameter(3, subject.scale())
                .getResultList();
        return Row.of(rows).stream()
                .map(row -> Objects.requireNonNull(row.decimalOrNull(0)))
                .toList();
    }
}
