package org.rapport.web.chart;

/**
 * The measures of a drawing, in units of its view box. Text is spaced for the largest size the style sheet uses in that
 * drawing, so nothing overlaps at any width.
 */
enum PlotSize {
    /** From a container of about 560 px on. */
    WIDE(800, 400, new Margins(24, 148, 56, 40), new Spacing(88, 20, 88, 15)),
    /** On a phone. */
    NARROW(320, 320, new Margins(22, 96, 50, 26), new Spacing(62, 18, 44, 10)),
    /** In a list row. */
    SPARK(120, 28, new Margins(5, 6, 5, 4), new Spacing(120, 28, 12, 0));

    private final double width;
    private final double height;
    private final Margins margins;
    private final Spacing spacing;

    PlotSize(double width, double height, Margins margins, Spacing spacing) {
        this.width = width;
        this.height = height;
        this.margins = margins;
        this.spacing = spacing;
    }

    /** The space around the scales: above, for line ends at the right, for sessions below, for values at the left. */
    private record Margins(double top, double right, double bottom, double left) {}

    /** Room for a session's tick, a line's label, a session at most, and letters in a label. */
    private record Spacing(double tick, double label, double session, int letters) {}

    String viewBox() {
        return "0 0 " + (int) width + " " + (int) height;
    }

    double left() {
        return margins.left;
    }

    double right() {
        return width - margins.right;
    }

    double end() {
        return width;
    }

    double top() {
        return margins.top;
    }

    double bottom() {
        return height - margins.bottom;
    }

    double tickRoom() {
        return spacing.tick;
    }

    double labelRoom() {
        return spacing.label;
    }

    double widestSession() {
        return spacing.session;
    }

    int letters() {
        return spacing.letters;
    }
}
