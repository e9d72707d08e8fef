package org.rapport.web.chart;

import java.util.List;

/**
 * A course in a list row: the line alone over the scale's full range, rings where something stands out, the last point.
 * Shown by {@code <c:sparkline value="#{row.sparkline()}"/>}; the last value stands beside it as text, by the page.
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
        Plot plot = new Drawing(input, ChartSession.of(input.series()), PlotSize.SPARK).plot();
        return new Sparkline(plot.viewBox(), input.title(), plot.frame().bottom(), plot.lines());
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
