package org.rapport.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A course over sessions, ready to be drawn: one drawing for wide places, one for phones, and the same as a table. Lines
 * break where nobody answered and over gaps of more than 60 days; the scale is always shown in full.
 *
 * <p>A page makes it with {@link #of} and hands it to the composite component:
 *
 * <pre>{@code <c:courseChart value="#{relationshipView.alliance}"/>}</pre>
 *
 * @param title what it is about
 * @param wide the drawing for a container of about 560 px or more
 * @param narrow the drawing for less
 * @param headings whose answers the columns of the table hold
 * @param rows the table, oldest session first
 */
public record CourseChart(String title, Plot wide, Plot narrow, List<String> headings, List<Row> rows) {

    private static final int MOST_DECIMALS = 2;

    /** Keeps its own copies. */
    public CourseChart {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** Draws a chart. */
    public static CourseChart of(ChartInput input) {
        List<ChartSession> sessions = ChartSession.of(input.series());
        return new CourseChart(
                input.title(),
                new Drawing(input, sessions, PlotSize.WIDE).plot(),
                new Drawing(input, sessions, PlotSize.NARROW).plot(),
                input.series().stream().map(ChartSeries::label).toList(),
                rows(input, sessions));
    }

    private static List<Row> rows(ChartInput input, List<ChartSession> sessions) {
        List<Map<Integer, ChartPoint>> bySession = new ArrayList<>();
        for (ChartSeries series : input.series()) {
            Map<Integer, ChartPoint> points = new HashMap<>();
            series.points().forEach(point -> points.put(point.session(), point));
            bySession.add(points);
        }
        NumberFormat format = figures(input);
        List<Row> rows = new ArrayList<>();
        for (ChartSession session : sessions) {
            List<String> values = new ArrayList<>();
            List<String> sentences = new ArrayList<>();
            for (Map<Integer, ChartPoint> points : bySession) {
                ChartPoint point = points.get(session.number());
                BigDecimal value = point == null ? null : point.value();
                values.add(value == null ? "" : format.format(value));
                if (point != null && !point.note().isEmpty()) {
                    sentences.add(point.note());
                }
            }
            rows.add(new Row(session.number(), session.date(), values, sentences));
        }
        return rows;
    }

    /** As many decimals in every cell as the most exact score has, at most two. */
    private static NumberFormat figures(ChartInput input) {
        int decimals = input.series().stream()
                .flatMap(series -> series.points().stream())
                .mapToInt(point -> decimals(point.value()))
                .max()
                .orElse(0);
        NumberFormat format = NumberFormat.getInstance(input.locale());
        format.setRoundingMode(RoundingMode.HALF_UP);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private static int decimals(@Nullable BigDecimal value) {
        return value == null
                ? 0
                : Math.min(MOST_DECIMALS, value.stripTrailingZeros().scale());
    }

    /** Both drawings; the style sheet shows the one that fits. */
    public List<SizedPlot> plots() {
        return List.of(new SizedPlot("chart-wide", wide), new SizedPlot("chart-narrow", narrow));
    }

    /** Whether there is something to draw: at least one answer. */
    public boolean drawn() {
        return !wide.lines().isEmpty();
    }

    /** Says how much there is, never what was answered. */
    @Override
    public String toString() {
        return "CourseChart[" + rows.size() + " sessions]";
    }

    /**
     * A drawing and the css class that shows it where it fits.
     *
     * @param style the css class
     * @param plot the drawing
     */
    public record SizedPlot(String style, Plot plot) {}

    /**
     * A session as a row of the chart's table.
     *
     * @param session the session's number
     * @param date its day
     * @param values what each person answered, in the order of the series; empty where there is no answer
     * @param sentences what stands out, in words
     */
    public record Row(int session, LocalDate date, List<String> values, List<String> sentences) {

        /** Keeps its own copies. */
        public Row {
            values = List.copyOf(values);
            sentences = List.copyOf(sentences);
        }

        /** Names the session, never a value. */
        @Override
        public String toString() {
            return "Row[session " + session + "]";
        }
    }
}
