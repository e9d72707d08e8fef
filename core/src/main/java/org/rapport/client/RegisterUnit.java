package org.rapport.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down a client unit of a practice with everybody who takes part from that day on, in order of position.
 *
 * @param practiceId the practice the unit belongs to
 * @param kind an individual, a couple or a family; says how many may take part
 * @param startsOn the day from which they take part
 * @param participants those who take part
 */
public record RegisterUnit(
        @NotNull @Nullable UUID practiceId,
        @NotNull @Nullable UnitKind kind,
        @NotNull @Nullable LocalDate startsOn,
        List<@Valid NewParticipant> participants) {

    /** Keeps its own copy of the list. */
    public RegisterUnit {
        participants = List.copyOf(participants);
    }
}
