package org.rapport.web.chart;

import java.util.List;
import java.util.Objects;

/**
 * The line of one person.
 *
 * @param key names the line in the markup; letters, digits and hyphens
 * @param label whose line it is, in the reader's words; shown at the end of the line
 * @param role decides how it is drawn
 * @param points at most one for each session, in any order
 */
public record ChartSeries(String key, String label, ChartRole role, List<ChartPoint> points) {

    /** Keeps its own copy. */
    public ChartSeries {
        Objects.requireNonNull(label);
        Objects.requireNonNull(role);
        if (!key.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException("A key has letters, digits and hyphens only");
        }
        points = List.copyOf(points);
    }

    /** Names the line, never the person or a score. */
    @Override
    public String toString() {
        return "ChartSeries[" + key + ", " + points.size() + " points]";
    }
}
