package org.rapport.web.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A session of the horizontal axis.
 *
 * @param number the session's number
 * @param date its day
 */
public record ChartSession(int number, LocalDate date) {

    /** All sessions that any of the series knows, in order. */
    static List<ChartSession> of(List<ChartSeries> series) {
        Map<Integer, ChartSession> sessions = new LinkedHashMap<>();
        for (ChartSeries line : series) {
            for (ChartPoint point : line.points()) {
                sessions.putIfAbsent(point.session(), new ChartSession(point.session(), point.date()));
            }
        }
        List<ChartSession> ordered = new ArrayList<>(sessions.values());
        ordered.sort(Comparator.comparing(ChartSession::date).thenComparing(ChartSession::number));
        return List.copyOf(ordered);
    }
}
