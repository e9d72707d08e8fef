package org.rapport.relationship.care;

import java.util.UUID;

/** An adult of the unit, or a guardian there, who may be chosen as a guardian. */
public record KnownAdult(UUID id, String name) {

    /** The id; never the name. */
    @Override
    public String toString() {
        return "KnownAdult " + id;
    }
}
