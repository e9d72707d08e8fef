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
import org.jspecify.annotations.Nullable;
import org.rapport.client.Participants;
import org.rapport.contract.AnsweringConsents;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.instrument.Structures;
import org.rapport.measure.observer.NamedObserver;
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
                    + " a.closes_at, a.ended_at, coalesce(s.number, 0), a.structure_id, a.about_id from rapport.assignment a"
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
        private Clock clock;

        List<NamedObserver> of(RelationshipRef relationship) {
            return observers.of(relationship);
        }

        Instant now() {
            return clock.instant();
        }
    }

    List<AssignmentRow> of(RelationshipRef relationship) {
        Map<UUID, String> names = new HashMap<>();
        participants
                .names(relationship.organisation(), relationship.unitId())
                .forEach((person, name) -> names.put(person, name.displayName()));
        Shown shown =
                new Shown(relationship, names, outside.of(relationship), consents.reasons(relationship), outside.now());
        return Row.of(entities.createNativeQuery(OF_RELATIONSHIP)
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .getResultList())
                .stream()
                .map(row -> row(shown, row))
                .toList();
    }

    /** What is known of those who are asked. */
    private record Shown(
            RelationshipRef relationship,
            Map<UUID, String> names,
            List<NamedObserver> outside,
            Map<UUID, Optional<ErrorCode>> reasons,
            Instant now) {

        String name(UUID person) {
            return Optional.ofNullable(names.get(person))
                    .or(() -> outside.stream()
                            .filter(each -> each.person().equals(person))
                            .map(NamedObserver::name)
                            .findFirst())
                    .orElse("");
        }

        /** Who it is about, where that could be several. */
        String about(@Nullable UUID about) {
            return about == null || relationship.participants().size() < 2 ? "" : name(about);
        }

        /** Whether they are asked now, whatever stops them. */
        boolean isAsked(UUID person, @Nullable UUID about) {
            return about == null
                    ? reasons.containsKey(person)
                    : reasons.containsKey(about)
                            && outside.stream().anyMatch(each -> !each.ended() && each.is(person, about));
        }

        /** Why they may not answer: what stops a participant stops what others say about them. */
        Optional<ErrorCode> obstacle(UUID person, @Nullable UUID about) {
            return reasons.getOrDefault(about == null ? person : about, Optional.empty());
        }
    }

    private AssignmentRow row(Shown shown, Row row) {
        UUID person = row.uuid(2);
        UUID about = row.uuidOrNull(9);
        AssignmentState state = AssignmentState.valueOf(row.text(3));
        Optional<Instant> closesAt = Optional.ofNullable(row.instantOrNull(5));
        boolean open = state == AssignmentState.OPEN
                && closesAt.map(end -> end.isAfter(shown.now())).orElse(true);
        boolean answerable = open && shown.isAsked(person, about);
        Optional<ErrorCode> obstacle = shown.obstacle(person, about);
        return new AssignmentRow(
                row.uuid(0),
                row.text(1),
                structures.get(shown.relationship().organisation(), row.uuid(8)).title(),
                person,
                shown.name(person),
                shown.about(about),
                state,
                row.instant(4),
                closesAt,
                Optional.ofNullable(row.instantOrNull(6)),
                row.integer(7),
                answerable && obstacle.isEmpty(),
                obstacle.filter(any -> answerable));
    }
}
