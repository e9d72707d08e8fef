package org.rapport.client;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant as other features need one: no name, no contact. {@code position} counts from 1 and stays with the
 * person for the unit's life, so that charts keep each one's mark.
 */
public record ParticipantRef(
        UUID personId,
        int position,
        ParticipantRole role,
        @Nullable LocalDate bornOn) {

    /** Whether the person is known to be of age on that day; without a birth date nobody is. */
    public boolean isAdultOn(LocalDate day) {
        return Adulthood.isAdult(bornOn, day);
    }

    @Override
    public String toString() {
        return "ParticipantRef " + personId;
    }
}
