package org.rapport.web.chart;

import java.util.List;

/**
 * A course in a list row: the line alone over the scale's full range, rings where something stands out, the last point.
 * Shown by {@link SparklineImage}; the last value stands beside it as text, by the page.
 *
 * @param viewBox the drawing's own units
 * @param title what it shows, in words with the last value, for people who do not see it
 * @param floor where the lowest possible value lies
 * @param lines the lines; their points carry no links
 */
public record Sparkline(String viewBox, String title, double floor, List<PlacedLine> lines) {

    /** Keeps its own copy. */
    public Sparkline {
        lines = List.copyOf(lines);
    }

    /** Draws one. The labels, sentences and links of the input are not shown. */
    public static Sparkline of(ChartInput input) {
        PlotSize size = PlotSize.SPARK;
        Drawing drawing = new Drawing(input, ChartSession.of(input.series()), size);
        return new Sparkline(size.viewBox(), input.title(), size.bottom(), drawing.lines());
    }

    /** Whether there is something to draw: at least one answer. */
    public boolean drawn() {
        return !lines.isEmpty();
    }

    /** Names the lines, never a score. */
    @Override
    public String toString() {
        return "Sparkline" + lines;
    }
}
