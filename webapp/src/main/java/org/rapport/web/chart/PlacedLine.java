package org.rapport.web.chart;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A person's line as it is drawn.
 *
 * @param key names the line
 * @param label whose line it is
 * @param style the css class for stroke and colour, such as {@code chart-client} or {@code chart-member-2}
 * @param segments the points of each unbroken part, as a polyline takes them
 * @param points the points with an answer, in order; at least one
 */
public record PlacedLine(String key, String label, String style, List<String> segments, List<PlacedPoint> points) {

    /** Keeps its own copies. */
    public PlacedLine {
        segments = List.copyOf(segments);
        points = List.copyOf(points);
    }

    /** All markers as one outline. */
    public String markers() {
        return points.stream().map(PlacedPoint::marker).collect(Collectors.joining());
    }

    /** All caps as one outline; empty if there are none. */
    public String caps() {
        return points.stream().map(PlacedPoint::cap).collect(Collectors.joining());
    }

    /** The points where something stands out. */
    public List<PlacedPoint> ringed() {
        return points.stream().filter(PlacedPoint::ringed).toList();
    }

    /** The last point. */
    public PlacedPoint last() {
        return points.get(points.size() - 1);
    }

    /** Names the line, never the person. */
    @Override
    public String toString() {
        return "PlacedLine[" + key + points + "]";
    }
}
