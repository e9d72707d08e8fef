package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.signal.course.CourseEvent;
import org.rapport.signal.course.DropFigures;
import org.rapport.signal.course.EventKind;
import org.rapport.signal.course.PointRef;

/** Keeps the signals of one respondent's course equal to what the rules say. */
@ApplicationScoped
class SignalStore {

    private static final String PUT = "insert into rapport.signal (organisation_id, id, relationship_id, response_id,"
            + " session_id, respondent_kind, respondent_id, instrument_id, scale_id, kind, rule, rule_version,"
            + " parameters_id, before_value, value, drop_value, spread_within, threshold, attached_to, repair,"
            + " repair_response_id, raised_at) values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?7, ?8, ?9, ?10, ?11, ?12,"
            + " cast(?13 as uuid), cast(?14 as numeric), cast(?15 as numeric), cast(?16 as numeric),"
            + " cast(?17 as numeric), cast(?18 as numeric), cast(?19 as uuid), ?20, cast(?21 as uuid), ?22)"
            + " on conflict (organisation_id, response_id, scale_id, rule) do update set kind = excluded.kind,"
            + " before_value = excluded.before_value, value = excluded.value, drop_value = excluded.drop_value,"
            + " spread_within = excluded.spread_within, threshold = excluded.threshold,"
            + " attached_to = excluded.attached_to, repair = excluded.repair,"
            + " repair_response_id = excluded.repair_response_id, version = rapport.signal.version + 1"
            + " where (rapport.signal.kind, rapport.signal.repair, rapport.signal.attached_to,"
            + " rapport.signal.repair_response_id, rapport.signal.drop_value) is distinct from (excluded.kind,"
            + " excluded.repair, excluded.attached_to, excluded.repair_response_id, excluded.drop_value)";

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /** Whose course it is. */
    record Owner(
            UUID organisation,
            UUID relationship,
            String respondentKind,
            UUID respondent,
            String instrument,
            String scale) {}

    /** Puts the events in place of what was there for this course; the parameters' row is named on new ones. */
    void replace(Owner owner, UUID parameters, List<CourseEvent> events) {
        Map<UUID, UUID> signalByResponse = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (CourseEvent event : events) {
            PointRef attached = event.raised().attachedTo();
            UUID signal = attached == null ? null : signalByResponse.get(attached.responseId());
            put(owner, parameters, event, signal);
            String key = event.at().responseId() + " " + event.raised().rule();
            kept.add(key);
            if (event.kind() == EventKind.SIGNAL) {
                signalByResponse.put(event.at().responseId(), idOf(owner, event));
            }
        }
        removeOthers(owner, kept);
    }

    private void put(Owner owner, UUID parameters, CourseEvent event, @Nullable UUID attachedTo) {
        DropFigures figures = event.raised().figures();
        PointRef settled = event.followUp().settledAt();
        entities.createNativeQuery(PUT)
                .setParameter(1, owner.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, owner.relationship())
                .setParameter(4, event.at().responseId())
                .setParameter(5, text(event.at().sessionId()))
                .setParameter(6, owner.respondentKind())
                .setParameter(7, owner.respondent())
                .setParameter(8, owner.instrument())
                .setParameter(9, owner.scale())
                .setParameter(10, event.kind().name())
                .setParameter(11, event.raised().rule())
                .setParameter(12, event.raised().ruleVersion())
                .setParameter(13, parameters.toString())
                .setParameter(14, figures.before().toPlainString())
                .setParameter(15, figures.score().toPlainString())
                .setParameter(16, figures.drop().toPlainString())
                .setParameter(17, text(figures.spreadWithin()))
                .setParameter(18, figures.threshold().toPlainString())
                .setParameter(19, text(attachedTo))
                .setParameter(20, event.status().name())
                .setParameter(21, settled == null ? null : settled.responseId().toString())
                .setParameter(22, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private UUID idOf(Owner owner, CourseEvent event) {
        return (UUID) entities.createNativeQuery("select id from rapport.signal where organisation_id = ?1"
                        + " and response_id = ?2 and scale_id = ?3 and rule = ?4")
                .setParameter(1, owner.organisation())
                .setParameter(2, event.at().responseId())
                .setParameter(3, owner.scale())
                .setParameter(4, event.raised().rule())
                .getSingleResult();
    }

    /** A form that came late may change the history: what no longer holds is removed, attached ones first. */
    private void removeOthers(Owner owner, Set<String> kept) {
        List<?> rows = entities.createNativeQuery("select id, response_id, rule from rapport.signal"
                        + " where organisation_id = ?1 and relationship_id = ?2 and respondent_id = ?3"
                        + " and instrument_id = ?4 and scale_id = ?5 and kind <> 'TENSION_REPORTED'"
                        + " order by attached_to nulls last")
                .setParameter(1, owner.organisation())
                .setParameter(2, owner.relationship())
                .setParameter(3, owner.respondent())
                .setParameter(4, owner.instrument())
                .setParameter(5, owner.scale())
                .getResultList();
        for (Row row : Row.of(rows)) {
            if (!kept.contains(row.uuid(1) + " " + row.text(2))) {
                entities.createNativeQuery("delete from rapport.signal where organisation_id = ?1 and id = ?2")
                        .setParameter(1, owner.organisation())
                        .setParameter(2, row.uuid(0))
                        .executeUpdate();
            }
        }
    }

    /** Notes that somebody reported tension with this form; once per form. */
    void tension(Owner owner, UUID response, @Nullable UUID session) {
        entities.createNativeQuery("insert into rapport.signal (organisation_id, id, relationship_id, response_id,"
                        + " session_id, respondent_kind, respondent_id, instrument_id, scale_id, kind, rule,"
                        + " rule_version, repair, raised_at) values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?7, ?8, ?9,"
                        + " 'TENSION_REPORTED', 'tension-reported', '1', 'NOT_APPLICABLE', ?10) on conflict do nothing")
                .setParameter(1, owner.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, owner.relationship())
                .setParameter(4, response)
                .setParameter(5, text(session))
                .setParameter(6, owner.respondentKind())
                .setParameter(7, owner.respondent())
                .setParameter(8, owner.instrument())
                .setParameter(9, owner.scale())
                .setParameter(10, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value instanceof java.math.BigDecimal d ? d.toPlainString() : value.toString();
    }
}
