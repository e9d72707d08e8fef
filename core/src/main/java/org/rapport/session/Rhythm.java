package org.rapport.session;

/** How sessions of a plan repeat. */
public enum Rhythm {
    ONCE(0),
    WEEKLY(1),
    FORTNIGHTLY(2);

    private final int weeks;

    Rhythm(int weeks) {
        this.weeks = weeks;
    }

    /** Weeks from one session to the next; 0 for a single one. */
    public int weeks() {
        return weeks;
    }
}
