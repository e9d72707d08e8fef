package org.rapport.web.chart;

/** A place in a drawing, in tenths of its units, x to the right and y downwards. */
public record Position(double x, double y) {

    /** Rounds to tenths: finer is invisible and makes pages longer. */
    public Position {
        x = tenths(x);
        y = tenths(y);
    }

    static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    String text() {
        return x + "," + y;
    }
}
