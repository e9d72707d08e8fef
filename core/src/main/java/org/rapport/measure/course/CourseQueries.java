package org.rapport.measure.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.Sealing;
import org.rapport.measure.observer.ObserverStore;
import org.rapport.measure.response.EnteredBy;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.data.Row;

/** The scores of a relationship as rows. */
@ApplicationScoped
class CourseQueries {

    private static final String SCORES = "select x.* from (select r.instrument_id, c.scale_id, r.structure_id,"
            + " r.respondent_kind, r.respondent_id, r.id, r.session_id, coalesce(s.number, 0) as number,"
            + " coalesce(s.starts_at, r.answered_at) as at, c.value, c.state, " + Sealing.COMPARABLE + " as comparable,"
            + " r.entered_by, r.answered_at, " + ObserverStore.ABOUT + " as about_id"
            + " from rapport.response r"
            + " join rapport.score c on c.organisation_id = r.organisation_id and c.response_id = r.id"
            + " left join rapport.session s on s.organisation_id = r.organisation_id and s.id = r.session_id"
            + " where r.organisation_id = ?1 and r.relationship_id = ?2 and ";

    /** Scores brought from another system without their answers; nothing here seals them. */
    private static final String TAKEN_OVER = " union all select r.instrument_id, r.scale_id, r.structure_id,"
            + " r.respondent_kind, r.respondent_id, r.id, r.session_id, coalesce(s.number, 0),"
            + " coalesce(s.starts_at, r.answered_at), r.value, 'SCORED', true, 'IMPORTED_TOTAL', r.answered_at, cast(null as uuid)"
            + " from rapport.taken_over_score r"
            + " left join rapport.session s on s.organisation_id = r.organisation_id and s.id = r.session_id"
            + " where r.organisation_id = ?1 and r.relationship_id = ?2";

    private static final String OWN = "r.respondent_kind = 'CLIENT' and r.respondent_id = ?3";

    private static final String BY_TIME = ") x order by x.at, x.answered_at, x.id";

    /** One score of one response. */
    record Scored(
            String instrument,
            String scale,
            UUID structure,
            RespondentKind kind,
            UUID respondent,
            @Nullable UUID about,
            CourseView.Point point) {}

    @Inject
    private EntityManager entities;

    /** All scores its therapists may see, oldest first. */
    List<Scored> of(RelationshipRef relationship) {
        return scored(relationship, entities.createNativeQuery(SCORES + Sealing.OPENED + TAKEN_OVER + BY_TIME));
    }

    /** All scores of one participant's own answers, oldest first: nothing of one's own is sealed. */
    List<Scored> own(RelationshipRef relationship, UUID person) {
        return scored(
                relationship,
                entities.createNativeQuery(SCORES + OWN + TAKEN_OVER + " and " + OWN + BY_TIME)
                        .setParameter(3, person));
    }

    private static List<Scored> scored(RelationshipRef relationship, Query query) {
        return Row.of(query.setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .getResultList())
                .stream()
                .map(row -> scored(relationship, row))
                .toList();
    }

    private static Scored scored(RelationshipRef relationship, Row row) {
        CourseView.Point point = new CourseView.Point(
                row.uuid(5),
                row.uuidOrNull(6),
                row.integer(7),
                relationship.dayOf(row.instant(8)),
                Optional.ofNullable(row.decimalOrNull(9)),
                ScoreState.valueOf(row.text(10)),
                row.truth(11),
                EnteredBy.valueOf(row.text(12)));
        return new Scored(
                row.text(0),
                row.text(1),
                row.uuid(2),
                RespondentKind.valueOf(row.text(3)),
                row.uuid(4),
                row.uuidOrNull(14),
                point);
    }
}
