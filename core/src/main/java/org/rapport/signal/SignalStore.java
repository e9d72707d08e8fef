package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.Ids;
import org.rapport.shared.data.Row;
import org.rapport.signal.course.CourseEvent;
import org.rapport.signal.course.EventKind;
import org.rapport.signal.course.PointRef;

/**
 * Keeps the signals of one respondent's course equal to what the rules say. Reads what is there once and writes only
 * what differs, so that one more form costs a statement or two however long the course is.
 */
@ApplicationScoped
class SignalStore {

    private static final String PUT = "insert into rapport.signal (organisation_id, id, relationship_id, response_id,"
            + " session_id, respondent_kind, respondent_id, instrument_id, scale_id, kind, rule, rule_version,"
            + " parameters_id, before_value, value, drop_value, spread_within, threshold, attached_to, repair,"
            + " repair_response_id, item_falls, asks, raised_at) values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?7, ?8,"
            + " ?9, ?10, ?11, ?12, cast(?13 as uuid), cast(?14 as numeric), cast(?15 as numeric), cast(?16 as numeric),"
            + " cast(?17 as numeric), cast(?18 as numeric), cast(?19 as uuid), ?20, cast(?21 as uuid), ?22, ?23, ?24)"
            + " on conflict (organisation_id, response_id, scale_id, rule) do update set kind = excluded.kind,"
            + " rule_version = excluded.rule_version, parameters_id = excluded.parameters_id,"
            + " before_value = excluded.before_value, value = excluded.value, drop_value = excluded.drop_value,"
            + " spread_within = excluded.spread_within, threshold = excluded.threshold,"
            + " attached_to = excluded.attached_to, repair = excluded.repair,"
            + " repair_response_id = excluded.repair_response_id, item_falls = excluded.item_falls,"
            + " asks = excluded.asks, version = rapport.signal.version + 1 returning id";

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

    /** Which form a signal stands at, by which rule. */
    private record Place(UUID response, String rule) {}

    private record Stored(UUID id, SignalFigures figures) {}

    /** Puts the events in place of what was there for this course; each names the row of its parameters. */
    void replace(Owner owner, List<CourseEvent> events, Parameters.Versions versions) {
        Map<Place, Stored> before = stored(owner);
        Map<UUID, UUID> signalByResponse = new HashMap<>();
        for (CourseEvent event : events) {
            PointRef attached = event.raised().attachedTo();
            SignalFigures figures = SignalFigures.of(
                    event,
                    versions.id(event.raised().parametersVersion()),
                    attached == null ? null : signalByResponse.get(attached.responseId()));
            Stored known = before.remove(
                    new Place(event.at().responseId(), event.raised().rule()));
            UUID id = known != null && known.figures().equals(figures) ? known.id() : put(owner, event, figures);
            if (event.kind() == EventKind.SIGNAL) {
                signalByResponse.put(event.at().responseId(), id);
            }
        }
        remove(owner, before);
    }

    private Map<Place, Stored> stored(Owner owner) {
        List<?> rows = entities.createNativeQuery("select g.id, g.response_id, g.rule, " + SignalFigures.COLUMNS
                        + " from rapport.signal g where g.organisation_id = ?1 and g.relationship_id = ?2"
                        + " and g.respondent_id = ?3 and g.instrument_id = ?4 and g.scale_id = ?5"
                        + " and g.kind <> 'TENSION_REPORTED'")
                .setParameter(1, owner.organisation())
                .setParameter(2, owner.relationship())
                .setParameter(3, owner.respondent())
                .setParameter(4, owner.instrument())
                .setParameter(5, owner.scale())
                .getResultList();
        Map<Place, Stored> stored = new HashMap<>();
        Row.of(rows)
                .forEach(row -> stored.put(
                        new Place(row.uuid(1), row.text(2)), new Stored(row.uuid(0), SignalFigures.read(row, 3))));
        return stored;
    }

    private UUID put(Owner owner, CourseEvent event, SignalFigures figures) {
        Query put = entities.createNativeQuery(PUT)
                .setParameter(4, event.at().responseId())
                .setParameter(5, text(event.at().sessionId()))
                .setParameter(11, event.raised().rule())
                .setParameter(24, Timestamp.from(clock.instant()));
        owned(put, owner);
        figures.into(put);
        return (UUID) put.getSingleResult();
    }

    private void owned(Query insert, Owner owner) {
        insert.setParameter(1, owner.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, owner.relationship())
                .setParameter(6, owner.respondentKind())
                .setParameter(7, owner.respondent())
                .setParameter(8, owner.instrument())
                .setParameter(9, owner.scale());
    }

    /** A form that came late may change the history: what no longer holds is removed, attached ones first. */
    private void remove(Owner owner, Map<Place, Stored> gone) {
        gone.values().stream()
                .sorted((one, other) -> Boolean.compare(
                        other.figures().attachedTo() != null, one.figures().attachedTo() != null))
                .forEach(each -> entities.createNativeQuery(
                                "delete from rapport.signal where organisation_id = ?1 and id = ?2")
                        .setParameter(1, owner.organisation())
                        .setParameter(2, each.id())
                        .executeUpdate());
    }

    /** Notes that somebody reported tension with these forms; once per form. */
    void tensions(Owner owner, List<CourseReading.Form> reported) {
        List<UUID> known = reported.isEmpty() ? List.of() : knownTensions(owner);
        reported.stream().filter(form -> !known.contains(form.response())).forEach(form -> tension(owner, form));
    }

    private List<UUID> knownTensions(Owner owner) {
        return Row.of(entities.createNativeQuery("select g.response_id from rapport.signal g"
                                + " where g.organisation_id = ?1 and g.relationship_id = ?2 and g.respondent_id = ?3"
                                + " and g.instrument_id = ?4 and g.kind = 'TENSION_REPORTED'")
                        .setParameter(1, owner.organisation())
                        .setParameter(2, owner.relationship())
                        .setParameter(3, owner.respondent())
                        .setParameter(4, owner.instrument())
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    private void tension(Owner owner, CourseReading.Form form) {
        Query insert = entities.createNativeQuery(
                        "insert into rapport.signal (organisation_id, id, relationship_id, response_id,"
                                + " session_id, respondent_kind, respondent_id, instrument_id, scale_id, kind, rule,"
                                + " rule_version, repair, raised_at) values (?1, ?2, ?3, ?4, cast(?5 as uuid), ?6, ?7,"
                                + " ?8, ?9, 'TENSION_REPORTED', 'tension-reported', '1', 'NOT_APPLICABLE', ?10)"
                                + " on conflict do nothing")
                .setParameter(4, form.response())
                .setParameter(5, text(form.session()))
                .setParameter(10, Timestamp.from(clock.instant()));
        owned(insert, owner);
        insert.executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
