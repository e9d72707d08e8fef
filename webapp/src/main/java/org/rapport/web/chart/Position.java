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

    /** A length with one digit after the point, as path data has it. A page has hundreds: a format takes many times as long. */
    static String written(double value) {
        long tenths = Math.round(Math.abs(value) * 10);
        return (value < 0 && tenths > 0 ? "-" : "") + tenths / 10 + "." + tenths % 10;
    }

    String text() {
        return x + "," + y;
    }
}
