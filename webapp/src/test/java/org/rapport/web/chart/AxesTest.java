package org.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.web.chart.Samples.START;
import static org.rapport.web.chart.Samples.chart;
import static org.rapport.web.chart.Samples.client;
import static org.rapport.web.chart.Samples.point;
import static org.rapport.web.chart.Samples.repeated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AxesTest {

    private static List<String> values(String min, String max, Locale locale) {
        return new ValueAxis(new BigDecimal(min), new BigDecimal(max), PlotSize.WIDE)
                .ticks(locale).stream().map(Plot.Tick::label).toList();
    }

    @Test
    void values_are_few_and_round_and_both_ends_are_among_them() {
        assertThat(values("0", "10", Locale.ENGLISH)).containsExactly("0", "2", "4", "6", "8", "10");
        assertThat(values("1", "5", Locale.ENGLISH)).containsExactly("1", "2", "3", "4", "5");
        assertThat(values("1", "7", Locale.ENGLISH)).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(values("0", "27", Locale.ENGLISH)).containsExactly("0", "5", "10", "15", "20", "27");
        assertThat(values("12", "84", Locale.ENGLISH)).containsExactly("12", "40", "60", "84");
        assertThat(values("0", "1", Locale.GERMAN)).containsExactly("0", "0,2", "0,4", "0,6", "0,8", "1");
        assertThat(values("-3", "3", Locale.ENGLISH)).containsExactly("-3", "-2", "-1", "0", "1", "2", "3");
        assertThat(values("0", "100", Locale.ENGLISH)).containsExactly("0", "20", "40", "60", "80", "100");
    }

    @Test
    void few_sessions_are_all_labelled_with_number_and_day() {
        List<Plot.Tick> ticks = CourseChart.of(chart(client("5 6 7"))).wide().sessionTicks();

        assertThat(ticks).extracting(Plot.Tick::label).containsExactly("1", "2", "3");
        assertThat(ticks).extracting(Plot.Tick::detail).containsExactly("3 Feb", "10 Feb", "17 Feb");
    }

    @Test
    void many_sessions_are_labelled_evenly_with_room_and_always_the_first_and_last() {
        CourseChart chart = CourseChart.of(chart(client(repeated("5", 60))));

        for (CourseChart.SizedPlot sized : chart.plots()) {
            List<Plot.Tick> ticks = sized.plot().sessionTicks();
            assertThat(ticks.size()).isBetween(3, 9);
            assertThat(ticks.get(0).label()).isEqualTo("1");
            assertThat(ticks.get(ticks.size() - 1).label()).isEqualTo("60");
            for (int i = 1; i < ticks.size(); i++) {
                assertThat(ticks.get(i).at() - ticks.get(i - 1).at()).isGreaterThanOrEqualTo(60);
            }
        }
    }

    @Test
    void a_course_over_two_years_is_labelled_by_month_and_year() {
        List<Plot.Tick> ticks =
                CourseChart.of(chart(client(repeated("5", 60)))).wide().sessionTicks();

        assertThat(ticks.get(0).detail()).isEqualTo("Feb 2026");
        assertThat(ticks.get(ticks.size() - 1).detail()).endsWith("2027");
    }

    @Test
    void german_days_have_a_dot() {
        ChartInput german =
                new ChartInput("Verlauf", BigDecimal.ZERO, BigDecimal.TEN, List.of(client("5")), Locale.GERMAN);

        assertThat(CourseChart.of(german).wide().sessionTicks().get(0).detail()).startsWith("3. Feb");
    }

    @Test
    void one_session_alone_is_labelled() {
        assertThat(CourseChart.of(chart(client("5"))).narrow().sessionTicks())
                .extracting(Plot.Tick::label)
                .containsExactly("1");
    }

    @Test
    void sessions_are_ordered_by_day_whatever_order_they_come_in() {
        ChartSeries shuffled = new ChartSeries(
                "client",
                "client",
                ChartRole.CLIENT,
                List.of(point(3, START.plusDays(20), "3"), point(1, START, "1"), point(2, START.plusDays(9), "2")));

        PlacedLine line = CourseChart.of(chart(shuffled)).wide().lines().get(0);
        assertThat(line.points())
                .extracting(PlacedPoint::sentence)
                .containsExactly("sentence 1", "sentence 2", "sentence 3");
        assertThat(line.segments()).hasSize(1);
    }

    @Test
    void many_long_gaps_leave_the_sessions_inside_the_frame() {
        List<ChartPoint> points = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            points.add(point(number, START.plusDays(100L * number), "5"));
        }
        Plot plot = CourseChart.of(chart(new ChartSeries("c", "c", ChartRole.CLIENT, points)))
                .narrow();

        assertThat(plot.gaps()).hasSize(39);
        assertThat(plot.lines().get(0).segments()).isEmpty();
        assertThat(plot.lines().get(0).last().x())
                .isLessThanOrEqualTo(plot.frame().right());
    }
}
