package org.rapport.client;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;

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

    /**
     * Refuses somebody who may not yet sign or use the portal: {@code BIRTH_DATE_NEEDED} when the birth date is not
     * known, {@code UNDER_AGE} below 18.
     */
    public void requireAdultOn(LocalDate day) {
        if (bornOn == null) {
            throw new DomainException(ClientError.BIRTH_DATE_NEEDED);
        }
        if (!isAdultOn(day)) {
            throw new DomainException(ClientError.UNDER_AGE);
        }
    }

    @Override
    public String toString() {
        return "ParticipantRef " + personId;
    }
}
