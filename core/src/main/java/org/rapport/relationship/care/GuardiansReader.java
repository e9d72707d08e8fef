package org.rapport.relationship.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.client.ParticipantName;
import org.rapport.client.ParticipantRef;
import org.rapport.client.Participants;
import org.rapport.client.UnitDay;
import org.rapport.client.minor.AssentRow;
import org.rapport.client.minor.Assents;
import org.rapport.client.minor.GuardianOf;
import org.rapport.client.minor.Guardians;
import org.rapport.client.minor.Standing;
import org.rapport.client.minor.Standings;
import org.rapport.practice.MemberNames;
import org.rapport.relationship.RelationshipRef;

/** Puts together what a therapist sees about a participant's guardians; asks nobody for permission. */
@ApplicationScoped
class GuardiansReader {

    @Inject
    private Participants participants;

    @Inject
    private Guardians guardians;

    @Inject
    private Standings standings;

    @Inject
    private Assents assents;

    @Inject
    private MemberNames members;

    Standing standing(RelationshipRef in, UnitDay at, UUID person) {
        return Objects.requireNonNull(standings.of(at, in.participants()).get(person));
    }

    GuardiansPage page(RelationshipRef in, UnitDay at, ParticipantRef child) {
        Map<UUID, ParticipantName> people = participants.names(in.organisation(), in.unitId());
        Map<UUID, String> guarding = guardians.names(in.organisation(), in.unitId());
        Map<UUID, String> names = new LinkedHashMap<>(guarding);
        people.forEach((id, name) -> names.put(id, name.displayName()));
        List<GuardianOf> recorded = guardians.of(in.organisation(), in.unitId());
        return new GuardiansPage(
                in.id(),
                in.code(),
                names.getOrDefault(child.personId(), ""),
                Objects.requireNonNull(people.get(child.personId())).givenName(),
                at.today(),
                standing(in, at, child.personId()),
                recorded.stream()
                        .filter(guardian -> guardian.child().equals(child.personId()))
                        .map(guardian -> line(in, guardian, names, at.today()))
                        .toList(),
                assents(at, child.personId()),
                Stream.concat(adults(in, at, people), others(in, guarding)).toList());
    }

    private static GuardianLine line(
            RelationshipRef in, GuardianOf guardian, Map<UUID, String> names, LocalDate today) {
        return new GuardianLine(
                guardian,
                names.getOrDefault(guardian.guardian(), ""),
                in.participant(guardian.guardian()).isPresent(),
                guardian.holdsOn(today),
                guardian.overOn(today));
    }

    private List<AssentLine> assents(UnitDay at, UUID child) {
        List<AssentRow> said = assents.of(at, child);
        Map<UUID, String> heard =
                members.of(said.stream().map(AssentRow::recordedBy).collect(Collectors.toSet()));
        return said.stream()
                .map(row -> new AssentLine(row, heard.getOrDefault(row.recordedBy(), "")))
                .toList();
    }

    /** Adults who take part. */
    private static Stream<KnownAdult> adults(RelationshipRef in, UnitDay at, Map<UUID, ParticipantName> people) {
        return in.participants().stream()
                .filter(participant -> participant.isAdultOn(at.today()))
                .map(participant -> Objects.requireNonNull(people.get(participant.personId())))
                .map(name -> new KnownAdult(name.personId(), name.displayName()));
    }

    /** Guardians who take no part themselves. */
    private static Stream<KnownAdult> others(RelationshipRef in, Map<UUID, String> guarding) {
        return guarding.entrySet().stream()
                .filter(person -> in.participant(person.getKey()).isEmpty())
                .map(person -> new KnownAdult(person.getKey(), person.getValue()));
    }
}
