package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.Participants;
import org.rapport.contract.AnsweringConsents;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.observer.ObserverConsents;
import org.rapport.measure.observer.ObserverStore;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.data.Row;

/** Projections of assignments for lists. */
@ApplicationScoped
class AssignmentQueries {

    private static final int MOST = 200;

    private static final String OF_RELATIONSHIP =
            "select a.id, a.instrument_id, a.respondent_id, a.state, a.assigned_at,"
                    + " a.closes_at, a.ended_at, coalesce(s.number, 0), a.structure_id from rapport.assignment a"
                    + " left join rapport.session s on s.organisation_id = a.organisation_id and s.id = a.session_id"
                    + " where a.organisation_id = ?1 and a.relationship_id = ?2 and a.respondent_kind in ('CLIENT', 'OBSERVER')"
                    + " order by a.assigned_at desc, a.id desc limit " + MOST;

    @Inject
    private EntityManager entities;

    @Inject
    private Participants participants;

    @Inject
    private Structures structures;

    @Inject
    private AnsweringConsents consents;

    @Inject
    private Outside outside;

    /** Those who are asked without taking part, and the time. */
    @ApplicationScoped
    static class Outside {

        @Inject
        private ObserverStore observers;

        @Inject
        private ObserverConsents consents;

        @Inject
        private Clock clock;

        Map<UUID, String> names(RelationshipRef relationship) {
            Map<UUID, String> names = new HashMap<>();
            observers.of(relationship).forEach(each -> names.put(each.person(), each.name()));
            return names;
        }

        Map<UUID, Optional<ErrorCode>> reasons(RelationshipRef relationship) {
            return consents.reasons(relationship);
        }

        Instant now() {
            return clock.instant();
        }
    }

    List<AssignmentRow> of(RelationshipRef relationship) {
        Map<UUID, String> names = outside.names(relationship);
        participants
                .names(relationship.organisation(), relationship.unitId())
                .forEach((person, name) -> names.put(person, name.displayName()));
        Map<UUID, Optional<ErrorCode>> obstacles = outside.reasons(relationship);
        obstacles.putAll(consents.reasons(relationship));
        Instant now = outside.now();
        return Row.of(entities.createNativeQuery(OF_RELATIONSHIP)
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .getResultList())
                .stream()
                .map(row -> row(new Shown(relationship.organisation(), names, obstacles, now), row))
                .toList();
    }

    private record Shown(
            UUID organisation, Map<UUID, String> names, Map<UUID, Optional<ErrorCode>> obstacles, Instant now) {}

    private AssignmentRow row(Shown shown, Row row) {
        UUID person = row.uuid(2);
        AssignmentState state = AssignmentState.valueOf(row.text(3));
        Optional<Instant> closesAt = Optional.ofNullable(row.instantOrNull(5));
        boolean open = state == AssignmentState.OPEN
                && closesAt.map(end -> end.isAfter(shown.now())).orElse(true);
        boolean answerable = open && shown.obstacles().containsKey(person);
        Optional<ErrorCode> obstacle = shown.obstacles().getOrDefault(person, Optional.empty());
        return new AssignmentRow(
                row.uuid(0),
                row.text(1),
                structures.get(shown.organisation(), row.uuid(8)).title(),
                person,
                shown.names().getOrDefault(person, ""),
                state,
                row.instant(4),
                closesAt,
                Optional.ofNullable(row.instantOrNull(6)),
                row.integer(7),
                answerable && obstacle.isEmpty(),
                obstacle.filter(any -> answerable));
    }
}
