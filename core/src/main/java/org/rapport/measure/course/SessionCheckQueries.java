package org.rapport.measure.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.ParticipantName;
import org.rapport.client.Participants;
import org.rapport.contract.AnsweringConsents;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.Sealing;
import org.rapport.measure.form.AssignmentState;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/** Who was asked and who answered the checks of a session. */
@ApplicationScoped
class SessionCheckQueries {

    private static final String ASKED =
            "select a.id, a.respondent_kind, a.respondent_id, a.state, a.closes_at, a.ended_at"
                    + " from rapport.assignment a where a.organisation_id = ?1 and a.session_id = ?2"
                    + " and a.instrument_id = 'session-check' order by a.id";

    private static final String GIVEN = "select r.id, r.respondent_kind, r.respondent_id from rapport.response r"
            + " where r.organisation_id = ?1 and r.session_id = ?2 and r.instrument_id = 'session-check' and "
            + Sealing.OPENED;

    /** Who was asked. */
    record Asked(List<SessionChecksView.Own> therapists, List<SessionChecksView.Client> clients) {}

    /** A response that may be seen. */
    record Given(UUID response, RespondentKind kind, UUID respondent, String name, int position) {}

    @Inject
    private EntityManager entities;

    @Inject
    private Participants participants;

    @Inject
    private AnsweringConsents consents;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    Optional<UUID> relationship(UUID organisation, UUID session) {
        return Row.of(entities.createNativeQuery(
                                "select relationship_id from rapport.session where organisation_id = ?1 and id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, session)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .findFirst();
    }

    Asked asked(RelationshipRef relationship, UUID session) {
        List<Row> rows = Row.of(entities.createNativeQuery(ASKED)
                .setParameter(1, relationship.organisation())
                .setParameter(2, session)
                .getResultList());
        Map<UUID, Row> byPerson = new LinkedHashMap<>();
        rows.stream().filter(row -> !isTherapist(row)).forEach(row -> byPerson.put(row.uuid(2), row));
        Map<UUID, Optional<ErrorCode>> obstacles = consents.reasons(relationship);
        List<SessionChecksView.Client> clients =
                participants.names(relationship.organisation(), relationship.unitId()).values().stream()
                        .filter(name -> byPerson.containsKey(name.personId()))
                        .map(name -> client(obstacles, name, Objects.requireNonNull(byPerson.get(name.personId()))))
                        .toList();
        return new Asked(
                rows.stream()
                        .filter(SessionCheckQueries::isTherapist)
                        .map(this::own)
                        .sorted(Comparator.comparing(own -> !own.mine()))
                        .toList(),
                clients);
    }

    private static boolean isTherapist(Row row) {
        return RespondentKind.THERAPIST.name().equals(row.text(1));
    }

    private SessionChecksView.Own own(Row row) {
        return new SessionChecksView.Own(
                row.uuid(0),
                AssignmentState.valueOf(row.text(3)),
                row.uuid(2).equals(actor.get().id()),
                Optional.ofNullable(row.instantOrNull(5)));
    }

    private SessionChecksView.Client client(Map<UUID, Optional<ErrorCode>> obstacles, ParticipantName name, Row row) {
        Instant now = clock.instant();
        Instant closesAt = row.instantOrNull(4);
        AssignmentState state = AssignmentState.valueOf(row.text(3));
        boolean open = state == AssignmentState.OPEN && (closesAt == null || closesAt.isAfter(now));
        boolean answerable = open && obstacles.containsKey(name.personId());
        Optional<ErrorCode> obstacle = obstacles.getOrDefault(name.personId(), Optional.empty());
        return new SessionChecksView.Client(
                row.uuid(0),
                name.personId(),
                name.displayName(),
                state,
                Optional.ofNullable(row.instantOrNull(5)),
                answerable && obstacle.isEmpty(),
                obstacle.filter(any -> answerable));
    }

    /** The responses that may be seen, clients by position, then the therapist. */
    List<Given> given(RelationshipRef relationship, UUID session) {
        Map<UUID, ParticipantName> names = participants.names(relationship.organisation(), relationship.unitId());
        return Row.of(entities.createNativeQuery(GIVEN)
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, session)
                        .getResultList())
                .stream()
                .map(row -> given(row, Optional.ofNullable(names.get(row.uuid(2)))))
                .sorted(Comparator.comparing(Given::kind).thenComparing(Given::position))
                .toList();
    }

    private static Given given(Row row, Optional<ParticipantName> name) {
        return new Given(
                row.uuid(0),
                RespondentKind.valueOf(row.text(1)),
                row.uuid(2),
                name.map(ParticipantName::displayName).orElse(""),
                name.map(ParticipantName::position).orElse(0));
    }
}
