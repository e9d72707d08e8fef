package org.rapport.web.chart;

/** What stands out at a point. */
public enum ChartMark {
    /** Nothing. */
    NONE,
    /** A dip: one ring. */
    DIP,
    /** Possible strain or a slow decline: two rings. */
    STRAIN;

    /** Whether there is something to see. */
    public boolean visible() {
        return this != NONE;
    }
}
