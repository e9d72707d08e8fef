package org.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.web.chart.Samples.chart;
import static org.rapport.web.chart.Samples.client;
import static org.rapport.web.chart.Samples.series;
import static org.rapport.web.chart.Samples.therapist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineEndsTest {

    @Test
    void labels_with_room_stand_where_they_belong() {
        assertThat(new LabelStack(20, 0, 200).spread(new double[] {150, 30, 90}))
                .containsExactly(150, 30, 90);
    }

    @Test
    void labels_that_touch_move_apart_around_their_middle() {
        assertThat(new LabelStack(20, 0, 200).spread(new double[] {100, 100})).containsExactly(90, 110);
        assertThat(new LabelStack(20, 0, 200).spread(new double[] {104, 100, 102}))
                .containsExactly(122, 82, 102);
    }

    @Test
    void labels_stay_inside_the_drawing() {
        assertThat(new LabelStack(20, 10, 200).spread(new double[] {10, 12, 11}))
                .containsExactly(10, 50, 30);
        assertThat(new LabelStack(20, 10, 200).spread(new double[] {200, 199})).containsExactly(200, 180);
    }

    @Test
    void no_labels_need_no_room() {
        assertThat(new LabelStack(20, 0, 200).spread(new double[0])).isEmpty();
    }

    @Test
    void labels_never_overlap_and_keep_their_order_wherever_lines_end() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            double[] wanted = random.doubles(1 + random.nextInt(7), 24, 264).toArray();
            double[] placed = new LabelStack(18, 24, 264).spread(wanted);
            for (int i = 0; i < wanted.length; i++) {
                assertThat(placed[i]).isBetween(24.0, 264.0);
                for (int j = 0; j < wanted.length; j++) {
                    if (wanted[i] < wanted[j]) {
                        assertThat(placed[j] - placed[i]).isGreaterThan(17.8);
                    }
                }
            }
        }
    }

    @Test
    void a_label_beside_its_point_needs_no_marker_and_one_moved_away_is_led_to() {
        List<Plot.EndLabel> apart =
                CourseChart.of(chart(client("5 9"), therapist("5 2"))).wide().labels();
        assertThat(apart).allSatisfy(label -> {
            assertThat(label.marker()).isEmpty();
            assertThat(label.leader()).isEmpty();
        });
        List<Plot.EndLabel> close =
                CourseChart.of(chart(client("5 8"), therapist("5 8"))).wide().labels();
        assertThat(close).allSatisfy(label -> {
            assertThat(label.marker()).isNotEmpty();
            assertThat(label.leader()).isNotEmpty();
        });
    }

    @Test
    void a_line_that_ended_long_ago_is_named_by_its_marker_without_a_long_leader() {
        Plot plot = CourseChart.of(chart(client("5 5 5 5 5 5 5 5 5"), therapist("8 8")))
                .wide();

        assertThat(plot.labels())
                .filteredOn(label -> label.style().equals("chart-therapist"))
                .singleElement()
                .satisfies(label -> {
                    assertThat(label.marker()).isNotEmpty();
                    assertThat(label.leader()).isEmpty();
                });
    }

    @Test
    void long_names_are_shortened_without_breaking_a_character() {
        String name = "\uD83D\uDE00".repeat(40);
        ChartSeries long1 = new ChartSeries(
                "a",
                name,
                ChartRole.MEMBER,
                series("a", ChartRole.MEMBER, "5 6").points());
        CourseChart chart = CourseChart.of(chart(long1));

        assertThat(chart.wide().labels().get(0).text()).isEqualTo("\uD83D\uDE00".repeat(14) + "\u2026");
        assertThat(chart.headings()).containsExactly(name);
    }

    @Test
    void every_marker_is_a_closed_outline_around_its_place() {
        for (MarkerShape shape : MarkerShape.values()) {
            String path = shape.path(new Position(100, 50), 4);
            assertThat(path).startsWith("M").endsWith("z").doesNotContain(",", "NaN");
        }
        assertThat(Arrays.stream(MarkerShape.values())
                        .map(shape -> shape.path(new Position(0, 0), 4))
                        .distinct())
                .hasSameSizeAs(MarkerShape.values());
        List<MarkerShape> members = new ArrayList<>();
        for (int member = 0; member < 6; member++) {
            members.add(MarkerShape.of(ChartRole.MEMBER, member));
        }
        assertThat(members).doesNotHaveDuplicates().doesNotContain(MarkerShape.SQUARE);
    }

    @Test
    void five_equal_answers_to_a_session_stand_side_by_side_within_their_session() {
        Crowd crowd = new Crowd(4, 30);
        for (int person = 0; person < 5; person++) {
            crowd.add(0, "p" + person, 100);
        }
        crowd.add(0, "apart", 140);

        assertThat(crowd.shift(0, "p0")).isEqualTo(-9);
        assertThat(crowd.shift(0, "p2")).isZero();
        assertThat(crowd.shift(0, "p4")).isEqualTo(9);
        assertThat(crowd.shift(0, "apart")).isZero();
        assertThat(crowd.shift(1, "p0")).isZero();
    }

    @Test
    void a_sparkline_keeps_the_full_scale_and_has_no_labels() {
        Sparkline sparkline = Sparkline.of(chart(client("0 10 5!!")));

        assertThat(sparkline.drawn()).isTrue();
        assertThat(sparkline.viewBox()).isEqualTo("0 0 120 28");
        assertThat(sparkline.lines()).singleElement().satisfies(line -> {
            assertThat(line.points().get(0).y()).isEqualTo(sparkline.floor());
            assertThat(line.ringed()).hasSize(1);
        });
        assertThat(Sparkline.of(chart()).drawn()).isFalse();
    }
}
