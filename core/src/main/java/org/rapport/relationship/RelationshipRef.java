package org.rapport.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.client.UnitDay;
import org.rapport.client.UnitKind;

/**
 * A relationship somebody was allowed to open, as other features need it: no names. {@code therapists} and
 * {@code participants} are those of today; {@code zone} is the practice's.
 */
public record RelationshipRef(
        UUID id,
        UUID organisation,
        UUID practiceId,
        ZoneId zone,
        UUID unitId,
        UnitKind kind,
        String code,
        Phase phase,
        List<UUID> therapists,
        List<ParticipantRef> participants) {

    /** Keeps its own copies of the lists. */
    public RelationshipRef {
        therapists = List.copyOf(therapists);
        participants = List.copyOf(participants);
    }

    /** The participant who is this person today. */
    public Optional<ParticipantRef> participant(UUID person) {
        return participants.stream().filter(p -> p.personId().equals(person)).findFirst();
    }

    /** The day of that moment where the practice is. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /** The unit on the day of that moment, as rules about its participants ask for it. */
    public UnitDay unitOn(Instant moment) {
        return new UnitDay(organisation, unitId, practiceId, dayOf(moment));
    }

    @Override
    public String toString() {
        return "RelationshipRef " + id;
    }
}
