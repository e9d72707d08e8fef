package org.rapport.relationship;

import java.util.UUID;

/**
 * Somebody who takes or took part in relationships of the reader's own.
 *
 * @param present whether they take part in one of them today
 */
public record OwnParticipant(UUID person, boolean present, String givenName, String familyName) {

    /** The id; never the name. */
    @Override
    public String toString() {
        return "OwnParticipant " + person;
    }
}
