package org.rapport.transfer.check;

import java.time.Instant;
import java.util.UUID;

/** A session as rows refer to it; one that this import brings gets its number when all of its relationship are known. */
public final class Meeting {

    private final UUID id;
    private final Treatment treatment;
    private final Instant starts;
    private final int line;
    private int number;

    Meeting(UUID id, Treatment treatment, Instant starts, int line) {
        this.id = id;
        this.treatment = treatment;
        this.starts = starts;
        this.line = line;
    }

    /** The session's id. */
    public UUID id() {
        return id;
    }

    /** Whose it is. */
    public Treatment treatment() {
        return treatment;
    }

    /** When it began. */
    public Instant starts() {
        return starts;
    }

    /** The line that brings it; 0 for one that is here already. */
    public int line() {
        return line;
    }

    /** Whether this import brings it. */
    public boolean fresh() {
        return line > 0;
    }

    /** Its number in the relationship. */
    public int number() {
        return number;
    }

    void number(int of) {
        number = of;
    }
}
