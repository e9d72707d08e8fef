package org.rapport.consent.family;

import java.util.List;

/** How an agreement about contact stands. */
public enum MeetingStatus {
    PROPOSED,
    TRIAL,
    ACTIVE,
    PAUSED,
    ENDED;

    /** What may follow, in order. */
    public List<MeetingStatus> next() {
        return switch (this) {
            case PROPOSED, PAUSED -> List.of(TRIAL, ACTIVE, ENDED);
            case TRIAL -> List.of(ACTIVE, PAUSED, ENDED);
            case ACTIVE -> List.of(PAUSED, ENDED);
            case ENDED -> List.of();
        };
    }

    /** Whether people meet by it, so that others learn something of the child. */
    public boolean running() {
        return this == TRIAL || this == ACTIVE;
    }
}
