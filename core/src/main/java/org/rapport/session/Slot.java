package org.rapport.session;

import java.time.Instant;

/** When a session begins and ends. */
public record Slot(Instant starts, Instant ends) {

    /** Whether the two take place at the same time in part. */
    boolean overlaps(Slot other) {
        return starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }
}
