package org.rapport.relationship;

import java.util.EnumSet;
import java.util.Set;

/** Where a relationship stands. It moves forward, may come back from ending to working, and never leaves ended. */
public enum Phase {
    ENGAGING,
    WORKING,
    ENDING,
    ENDED;

    /** The phases that may follow this one. */
    public Set<Phase> next() {
        return switch (this) {
            case ENGAGING -> EnumSet.of(WORKING, ENDING, ENDED);
            case WORKING -> EnumSet.of(ENDING, ENDED);
            case ENDING -> EnumSet.of(WORKING, ENDED);
            case ENDED -> EnumSet.noneOf(Phase.class);
        };
    }
}
