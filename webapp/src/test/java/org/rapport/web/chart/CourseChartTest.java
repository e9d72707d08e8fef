package org.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.rapport.web.chart.Samples.START;
import static org.rapport.web.chart.Samples.chart;
import static org.rapport.web.chart.Samples.client;
import static org.rapport.web.chart.Samples.point;
import static org.rapport.web.chart.Samples.repeated;
import static org.rapport.web.chart.Samples.series;
import static org.rapport.web.chart.Samples.therapist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CourseChartTest {

    private static PlacedLine line(ChartInput input, String key) {
        return CourseChart.of(input).wide().lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_chart_nobody_answered_yet_draws_nothing() {
        assertThat(CourseChart.of(chart()).drawn()).isFalse();
        assertThat(CourseChart.of(chart(client("- - -"))).drawn()).isFalse();
        assertThat(CourseChart.of(chart(client("5"))).drawn()).isTrue();
    }

    @Test
    void the_ends_of_the_scale_stand_at_the_ends_of_the_frame_whatever_was_answered() {
        Plot plot = CourseChart.of(chart(client("0 10 5"))).wide();
        List<PlacedPoint> points = plot.lines().get(0).points();

        assertThat(points.get(0).y()).isEqualTo(plot.frame().bottom());
        assertThat(points.get(1).y()).isEqualTo(plot.frame().top());
        assertThat(points.get(2).y())
                .isEqualTo((plot.frame().top() + plot.frame().bottom()) / 2);
        Plot middle = CourseChart.of(chart(client("5 5 5"))).wide();
        assertThat(middle.valueTicks())
                .extracting(Plot.Tick::label)
                .startsWith("0")
                .endsWith("10");
    }

    @Test
    void sessions_stand_in_order_with_the_same_distance() {
        List<PlacedPoint> points = line(chart(client("5 6 7 8")), "client").points();

        double step = points.get(1).x() - points.get(0).x();
        assertThat(step).isPositive();
        assertThat(points.get(3).x() - points.get(2).x()).isEqualTo(step, offset(0.2));
    }

    @Test
    void the_same_session_of_two_people_stands_at_the_same_place() {
        ChartInput input = chart(client("5 6 7"), therapist("- 9 2"));

        assertThat(line(input, "therapist").points().get(0).x())
                .isEqualTo(line(input, "client").points().get(1).x());
    }

    @Test
    void equal_answers_to_one_session_stand_side_by_side() {
        ChartInput input = chart(client("5 6"), therapist("5 9"));

        PlacedPoint client = line(input, "client").points().get(0);
        PlacedPoint therapist = line(input, "therapist").points().get(0);
        assertThat(client.y()).isEqualTo(therapist.y());
        assertThat(therapist.x() - client.x()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void a_line_breaks_where_nobody_answered() {
        PlacedLine line = line(chart(client("5 6 - 7 8 - 9"), therapist("1 1 1 1 1 1 1")), "client");

        assertThat(line.points()).hasSize(5);
        assertThat(line.segments()).hasSize(2);
        assertThat(line.segments().get(0).split(" ")).hasSize(2);
    }

    @Test
    void a_session_only_the_other_one_answered_breaks_the_line_too() {
        ChartSeries gappy = new ChartSeries(
                "client",
                "client",
                ChartRole.CLIENT,
                List.of(point(1, START, "5"), point(3, START.plusWeeks(2), "6"), point(4, START.plusWeeks(3), "6")));

        assertThat(line(chart(gappy, therapist("7 7 7 7")), "client").segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.split(" ")).hasSize(2));
    }

    @Test
    void a_line_breaks_over_more_than_sixty_days_and_the_axis_says_so() {
        assertThat(line(chart(withGap(60)), "client").segments()).hasSize(1);
        assertThat(CourseChart.of(chart(withGap(60))).wide().gaps()).isEmpty();
        assertThat(line(chart(withGap(61)), "client").segments()).hasSize(2);
        assertThat(CourseChart.of(chart(withGap(61))).wide().gaps()).hasSize(1);
    }

    private static ChartSeries withGap(int days) {
        return new ChartSeries(
                "client",
                "client",
                ChartRole.CLIENT,
                List.of(
                        point(1, START, "5"),
                        point(2, START.plusDays(7), "6"),
                        point(3, START.plusDays(7L + days), "6"),
                        point(4, START.plusDays(14L + days), "7")));
    }

    @Test
    void a_dip_has_one_ring_and_strain_has_two() {
        List<PlacedPoint> points = line(chart(client("8 6! 3!!")), "client").points();

        assertThat(points).extracting(PlacedPoint::ringed).containsExactly(false, true, true);
        assertThat(points).extracting(PlacedPoint::ringedTwice).containsExactly(false, false, true);
        assertThat(line(chart(client("8 6! 3!!")), "client").ringed()).hasSize(2);
    }

    @Test
    void the_highest_possible_answer_has_a_cap_and_only_that() {
        List<PlacedPoint> points = line(chart(client("9.99 10 10.0")), "client").points();

        assertThat(points).extracting(point -> point.cap().isEmpty()).containsExactly(true, false, false);
    }

    @Test
    void clients_and_members_are_told_apart_by_markers_and_the_therapist_lies_below() {
        Plot plot = CourseChart.of(chart(
                        series("anna", ChartRole.MEMBER, "5 6"),
                        series("ben", ChartRole.MEMBER, "7 8"),
                        therapist("3 2")))
                .wide();

        assertThat(plot.lines())
                .extracting(PlacedLine::style)
                .containsExactly("chart-therapist", "chart-member-1", "chart-member-2");
        assertThat(plot.lines().stream()
                        .map(line -> line.points().get(0).marker().replaceAll("[^A-Za-z]", ""))
                        .distinct())
                .hasSize(3);
    }

    @Test
    void a_member_without_answers_keeps_the_marker_of_the_next_one() {
        Plot plot = CourseChart.of(
                        chart(series("anna", ChartRole.MEMBER, "- -"), series("ben", ChartRole.MEMBER, "7 8")))
                .wide();

        assertThat(plot.lines()).extracting(PlacedLine::style).containsExactly("chart-member-2");
    }

    @Test
    void the_table_has_a_row_for_each_session_with_equal_decimals_and_what_stands_out() {
        CourseChart chart = CourseChart.of(chart(client("8 5.25!! -"), therapist("7 - 6.5")));

        assertThat(chart.headings()).containsExactly("client", "therapist");
        assertThat(chart.rows()).extracting(CourseChart.Row::session).containsExactly(1, 2, 3);
        assertThat(chart.rows().get(0).values()).containsExactly("8.00", "7.00");
        assertThat(chart.rows().get(1).values()).containsExactly("5.25", "");
        assertThat(chart.rows().get(2).values()).containsExactly("", "6.50");
        assertThat(chart.rows()).extracting(row -> row.sentences().size()).containsExactly(0, 1, 0);
        assertThat(chart.rows().get(1).sentences()).containsExactly("sentence 2");
    }

    @Test
    void sums_have_no_decimals_and_german_has_commas() {
        assertThat(CourseChart.of(chart("0", "27", client("18 9")))
                        .rows()
                        .get(0)
                        .values())
                .containsExactly("18");
        ChartInput german =
                new ChartInput("Verlauf", BigDecimal.ZERO, BigDecimal.TEN, List.of(client("7.126 8")), Locale.GERMAN);
        assertThat(CourseChart.of(german).rows().get(0).values()).containsExactly("7,13");
    }

    @Test
    void sixty_sessions_of_five_people_stay_inside_both_drawings() {
        List<ChartSeries> series = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            series.add(series("m" + person, ChartRole.MEMBER, repeated(person + ".5 7!! 10", 20)));
        }
        CourseChart chart = CourseChart.of(chart(series.toArray(ChartSeries[]::new)));

        for (CourseChart.SizedPlot sized : chart.plots()) {
            Plot plot = sized.plot();
            assertThat(plot.lines())
                    .hasSize(5)
                    .allSatisfy(line -> assertThat(line.points()).hasSize(60).allSatisfy(point -> {
                        assertThat(point.x())
                                .isBetween(plot.frame().left(), plot.frame().right());
                        assertThat(point.y())
                                .isBetween(plot.frame().top(), plot.frame().bottom());
                    }));
        }
    }

    @Test
    void what_cannot_be_drawn_truly_is_refused_without_telling_the_score() {
        assertThatThrownBy(() -> chart(client("10.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside the scale")
                .hasMessageNotContaining("10.01");
        assertThatThrownBy(() -> chart(client("5"), client("6"))).hasMessageContaining("Two lines");
        assertThatThrownBy(() -> chart("5", "5", client("5"))).isInstanceOf(IllegalArgumentException.class);
        ChartSeries twice =
                new ChartSeries("c", "c", ChartRole.CLIENT, List.of(point(1, START, "5"), point(1, START, "6")));
        assertThatThrownBy(() -> chart(twice)).hasMessageContaining("twice");
        assertThatThrownBy(() -> series("a b", ChartRole.CLIENT, "5")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_written_to_a_log_carries_a_score_a_name_or_a_sentence() {
        ChartInput input = chart(series("k1", ChartRole.CLIENT, "8.77 5.77!!"));
        CourseChart chart =
                CourseChart.of(new ChartInput("Anna", input.min(), input.max(), input.series(), Locale.ENGLISH));

        assertThat(input + chart.toString() + chart.wide() + Sparkline.of(input) + chart.rows())
                .contains("k1")
                .doesNotContain("8.77", "5.77", "sentence", "Anna");
    }
}
