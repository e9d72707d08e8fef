package org.rapport.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.relationship.RelationshipRef;
import org.rapport.spi.Respondent;

/**
 * Which participant a step's form is for. A client is whoever the course began with, else the only one who takes part; a partner
 * is the only other one. Where several could be meant, nobody is: the therapist decides.
 */
final class StepActors {

    private StepActors() {}

    static Optional<UUID> of(Respondent actor, RelationshipRef relationship, Optional<UUID> about, LocalDate today) {
        List<ParticipantRef> participants = relationship.participants();
        return switch (actor) {
            case CLIENT -> among(participants, about);
            case YOUNG_PERSON ->
                among(
                        participants.stream()
                                .filter(each -> !each.isAdultOn(today))
                                .toList(),
                        about);
            case PARTNER ->
                about.flatMap(who -> only(participants.stream()
                        .filter(each -> !each.personId().equals(who))
                        .toList()));
            case CAREGIVER, THERAPIST, OBSERVER, SUPERVISOR -> Optional.empty();
        };
    }

    private static Optional<UUID> among(List<ParticipantRef> participants, Optional<UUID> about) {
        return about.filter(who ->
                        participants.stream().anyMatch(each -> each.personId().equals(who)))
                .or(() -> only(participants));
    }

    private static Optional<UUID> only(List<ParticipantRef> participants) {
        return participants.size() == 1 ? Optional.of(participants.get(0).personId()) : Optional.empty();
    }
}
