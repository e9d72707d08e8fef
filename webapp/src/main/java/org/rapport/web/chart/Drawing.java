package org.rapport.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws the input of a chart in one size. */
final class Drawing {

    private static final double MARKER = 4.4;
    private static final double SMALLEST_MARKER = 1.9;
    private static final double MARKER_SHARE = 0.34;
    private static final double SMALLEST_RING = 6;

    private final ChartInput input;
    private final PlotSize size;
    private final SessionAxis sessions;
    private final ValueAxis values;
    private final double radius;
    private final Crowd crowd;

    /** A line to draw: the series, its markers and css class. */
    private record Pen(ChartSeries series, MarkerShape shape, String style) {}

    /** An answered point and where its session stands in the order. */
    private record Answered(ChartPoint point, BigDecimal value, int place) {}

    Drawing(ChartInput input, List<ChartSession> all, PlotSize size) {
        this.input = input;
        this.size = size;
        this.sessions = new SessionAxis(all, size);
        this.values = new ValueAxis(input.min(), input.max(), size);
        this.radius = Math.max(SMALLEST_MARKER, Math.min(MARKER, sessions.slot() * MARKER_SHARE));
        this.crowd = new Crowd(radius, sessions.slot());
        for (ChartSeries series : input.series()) {
            answered(series).forEach(point -> crowd.add(point.place(), series.key(), values.at(point.value())));
        }
    }

    Plot plot() {
        List<Pen> pens = pens();
        List<PlacedLine> lines = pens.stream().map(this::line).toList();
        List<MarkerShape> shapes = pens.stream().map(Pen::shape).toList();
        return new Plot(
                size.viewBox(),
                new Plot.Frame(size.left(), size.right(), size.top(), size.bottom()),
                values.ticks(input.locale()),
                sessions.ticks(input.locale()),
                sessions.gaps(),
                lines,
                new LineEnds(sessions, size, lines, shapes).labels());
    }

    /** The lines alone, without axes and names. */
    List<PlacedLine> lines() {
        return pens().stream().map(this::line).toList();
    }

    /** Of what was answered; the therapist's line first, so that the clients' lie on top of it. */
    private List<Pen> pens() {
        List<Pen> pens = new ArrayList<>();
        int members = 0;
        for (ChartSeries series : input.series()) {
            String style = "chart-" + series.role().name().toLowerCase(Locale.ROOT);
            boolean member = series.role() == ChartRole.MEMBER;
            MarkerShape shape = MarkerShape.of(series.role(), members);
            members += member ? 1 : 0;
            if (!answered(series).isEmpty()) {
                pens.add(new Pen(series, shape, member ? style + "-" + members : style));
            }
        }
        pens.sort(Comparator.comparing(pen -> pen.series().role() != ChartRole.THERAPIST));
        return pens;
    }

    private PlacedLine line(Pen pen) {
        List<Answered> answered = answered(pen.series());
        List<PlacedPoint> points =
                answered.stream().map(point -> placed(pen, point)).toList();
        return new PlacedLine(
                pen.series().key(), pen.series().label(), pen.style(), segments(answered, points), points);
    }

    private List<Answered> answered(ChartSeries series) {
        List<Answered> answered = new ArrayList<>();
        for (ChartPoint point : series.points()) {
            BigDecimal value = point.value();
            if (value != null) {
                answered.add(new Answered(point, value, sessions.place(point.session())));
            }
        }
        answered.sort(Comparator.comparingInt(Answered::place));
        return answered;
    }

    private PlacedPoint placed(Pen pen, Answered answered) {
        double shift = crowd.shift(answered.place(), pen.series().key());
        Position at = new Position(sessions.x(answered.place()) + shift, values.at(answered.value()));
        ChartPoint point = answered.point();
        double ring = Position.tenths(Math.max(SMALLEST_RING, radius + 4));
        return new PlacedPoint(
                at,
                pen.shape().path(at, radius),
                values.ceiling(answered.value()) ? cap(at) : "",
                point.mark().visible() ? ring : 0,
                point.mark() == ChartMark.STRAIN ? ring + 3.5 : 0,
                point.sentence(),
                point.href());
    }

    private String cap(Position at) {
        double half = radius + 1;
        return "M" + Position.written(at.x() - half) + " " + Position.written(at.y() - radius - 3.2) + "h"
                + Position.written(2 * half);
    }

    private List<String> segments(List<Answered> answered, List<PlacedPoint> points) {
        List<List<PlacedPoint>> runs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boolean joined = i > 0
                    && sessions.joins(
                            answered.get(i - 1).place(), answered.get(i).place());
            if (!joined) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(points.get(i));
        }
        return runs.stream()
                .filter(run -> run.size() > 1)
                .map(run -> run.stream().map(point -> point.at().text()).collect(Collectors.joining(" ")))
                .toList();
    }
}
