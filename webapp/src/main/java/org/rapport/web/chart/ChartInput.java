package org.rapport.web.chart;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Everything a chart shows.
 *
 * @param title what the chart is about, for people who do not see it, and the caption of its table
 * @param min the lowest possible score
 * @param max the highest possible score
 * @param series one to as many lines as there are people
 * @param locale the language of numbers and dates
 */
public record ChartInput(String title, BigDecimal min, BigDecimal max, List<ChartSeries> series, Locale locale) {

    /**
     * Keeps its own copy.
     *
     * @throws IllegalArgumentException if the scale is empty, two lines have one key, a person answered a session
     *     twice, or a score lies outside the scale
     */
    public ChartInput {
        Objects.requireNonNull(title);
        Objects.requireNonNull(locale);
        series = List.copyOf(series);
        require(min.compareTo(max) < 0, "A scale ends above where it starts");
        Set<String> keys = new HashSet<>();
        for (ChartSeries line : series) {
            require(keys.add(line.key()), "Two lines have the key " + line.key());
            Set<Integer> sessions = new HashSet<>();
            for (ChartPoint point : line.points()) {
                require(sessions.add(point.session()), "Session " + point.session() + " twice in " + line.key());
                BigDecimal value = point.value();
                require(
                        value == null || value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
                        "Session " + point.session() + " of " + line.key() + " lies outside the scale");
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Names how much there is, never a person or a score. */
    @Override
    public String toString() {
        return "ChartInput" + series;
    }
}
