package org.rapport.web.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Charts for tests: weekly sessions, a dash for no answer, one or two exclamation marks for a dip or strain. */
final class Samples {

    static final LocalDate START = LocalDate.of(2026, 2, 3);

    private Samples() {}

    static ChartInput chart(ChartSeries... series) {
        return chart("0", "10", series);
    }

    static ChartInput chart(String min, String max, ChartSeries... series) {
        return new ChartInput(
                "Alliance course", new BigDecimal(min), new BigDecimal(max), List.of(series), Locale.ENGLISH);
    }

    static ChartSeries client(String values) {
        return series("client", ChartRole.CLIENT, values);
    }

    static ChartSeries therapist(String values) {
        return series("therapist", ChartRole.THERAPIST, values);
    }

    static ChartSeries series(String key, ChartRole role, String values) {
        List<ChartPoint> points = new ArrayList<>();
        for (String value : values.trim().split(" +")) {
            int number = points.size() + 1;
            points.add(point(number, START.plusWeeks(number - 1), value));
        }
        return new ChartSeries(key, key, role, points);
    }

    static ChartPoint point(int number, LocalDate date, String value) {
        ChartMark mark = value.endsWith("!!") ? ChartMark.STRAIN : value.endsWith("!") ? ChartMark.DIP : ChartMark.NONE;
        BigDecimal score = value.equals("-") ? null : new BigDecimal(value.replace("!", ""));
        return new ChartPoint(number, date, score, mark, "sentence " + number, "/session/" + number);
    }

    static String repeated(String value, int times) {
        return (value + " ").repeat(times);
    }
}
