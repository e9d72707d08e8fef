package org.rapport.web.chart;

import java.util.List;

/**
 * One drawing of a chart for one size.
 *
 * @param viewBox the drawing's own units
 * @param frame where the scales lie
 * @param valueTicks the values at the left; {@code at} runs downwards
 * @param sessionTicks the sessions below; {@code at} runs to the right
 * @param gaps marks on the axis, as path data, where a long time passed between two sessions
 * @param lines what is drawn, the one to lie on top last
 * @param labels whose lines they are
 */
public record Plot(
        String viewBox,
        Frame frame,
        List<Tick> valueTicks,
        List<Tick> sessionTicks,
        List<String> gaps,
        List<PlacedLine> lines,
        List<EndLabel> labels) {

    /** Keeps its own copies. */
    public Plot {
        valueTicks = List.copyOf(valueTicks);
        sessionTicks = List.copyOf(sessionTicks);
        gaps = List.copyOf(gaps);
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
    }

    /**
     * The edges of the scales, and where their labels stand.
     *
     * @param left where sessions start
     * @param right where horizontal lines end
     * @param top where the highest possible value lies
     * @param bottom where the lowest possible value lies
     */
    public record Frame(double left, double right, double top, double bottom) {

        /** Where the values' labels end. */
        public double valueLabels() {
            return left - 8;
        }

        /** Where the sessions' numbers stand. */
        public double numbers() {
            return bottom + 22;
        }

        /** Where the sessions' days stand. */
        public double days() {
            return bottom + 41;
        }

        /** Where the small ticks below end. */
        public double tickEnd() {
            return bottom + 5;
        }
    }

    /**
     * A labelled place on an axis.
     *
     * @param at where, in units of the drawing, along its axis
     * @param label the value, or the session's number
     * @param detail the day of a session; empty for a value
     */
    public record Tick(double at, String label, String detail) {}

    /**
     * Whose line it is, where the line ends.
     *
     * @param style the css class that carries the line's colour
     * @param text the label, shortened to its room
     * @param x where the text starts
     * @param y the text's middle
     * @param marker the line's marker before the text, as path data; empty where the label is beside its point
     * @param leader a thin line from the last point, as the points of a polyline; empty where the label is beside it
     */
    public record EndLabel(String style, String text, double x, double y, String marker, String leader) {

        /** Names the place, never the person. */
        @Override
        public String toString() {
            return "EndLabel[" + style + " " + x + " " + y + "]";
        }
    }
}
