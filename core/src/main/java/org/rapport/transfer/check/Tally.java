package org.rapport.transfer.check;

/** What comes of a file: rows that are new, that are here already, and that are here and say something else now. */
public final class Tally {

    private int fresh;
    private int known;
    private int differing;

    void fresh() {
        fresh++;
    }

    void known() {
        known++;
    }

    void differing() {
        differing++;
    }

    /** Rows that would be or were brought. */
    public int bring() {
        return fresh;
    }

    /** Rows that were brought before and say the same. */
    public int same() {
        return known;
    }

    /** Rows that were brought before and say something else now. */
    public int changed() {
        return differing;
    }
}
