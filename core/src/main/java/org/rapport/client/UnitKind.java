package org.rapport.client;

/** What a client unit is, and how many people take part in it. */
public enum UnitKind {
    /** One person. */
    INDIVIDUAL(1, 1),
    /** Two persons. */
    COUPLE(2, 2),
    /** Two to twelve persons. */
    FAMILY(2, 12);

    private final int fewest;
    private final int most;

    UnitKind(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    /** The fewest participants. */
    public int fewest() {
        return fewest;
    }

    /** The most participants. */
    public int most() {
        return most;
    }

    /** Whether this many participants make such a unit. */
    public boolean allows(int participants) {
        return participants >= fewest && participants <= most;
    }
}
