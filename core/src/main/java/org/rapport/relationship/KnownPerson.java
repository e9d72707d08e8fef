package org.rapport.relationship;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody from the caller's own units who may be chosen for another one. Says nothing about the unit. */
public record KnownPerson(
        UUID personId,
        String givenName,
        String familyName,
        @Nullable LocalDate bornOn) {

    /** Given and family name. */
    public String displayName() {
        return givenName + " " + familyName;
    }

    /** The id; never the name. */
    @Override
    public String toString() {
        return "KnownPerson " + personId;
    }
}
