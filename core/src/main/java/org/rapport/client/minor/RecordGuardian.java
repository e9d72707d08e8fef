package org.rapport.client.minor;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.PersonInput;

/**
 * Records who is a child's guardian: somebody who takes part in the unit or is a guardian there already, by id, or
 * somebody new by details.
 *
 * @param rights at least one
 * @param startsOn first day
 * @param endsOn last day, where it is known
 */
public record RecordGuardian(
        @Nullable UUID knownPerson,
        @Valid @Nullable PersonInput person,
        Set<GuardianRight> rights,
        @NotNull @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** Keeps its own copy. */
    public RecordGuardian {
        rights = Set.copyOf(rights);
    }

    /** The type only. */
    @Override
    public String toString() {
        return "RecordGuardian";
    }
}
