package org.rapport.client;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a unit to be registered: either a person known already, by id, or a new one by details.
 * Without a role the usual one of the unit's kind is taken.
 */
public record NewParticipant(
        @Nullable UUID knownPerson,
        @Nullable ParticipantRole role,
        @Valid @Nullable PersonInput person) {

    /** A person to be written down for the first time. */
    public static NewParticipant of(@Nullable ParticipantRole role, PersonInput person) {
        return new NewParticipant(null, role, person);
    }

    /** A person who takes part in another unit already. */
    public static NewParticipant known(@Nullable ParticipantRole role, UUID person) {
        return new NewParticipant(person, role, null);
    }
}
