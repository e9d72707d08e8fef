package org.rapport.signal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapport.signal.course.Courses.START;
import static org.rapport.signal.course.Courses.VECTORS;
import static org.rapport.signal.course.Courses.events;
import static org.rapport.signal.course.Courses.point;
import static org.rapport.signal.course.Courses.raised;
import static org.rapport.signal.course.Courses.weekly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DropRuleTest {

    @Test
    void an_empty_course_raises_nothing() {
        assertThat(events(List.of())).isEmpty();
    }

    @Test
    void the_first_three_forms_raise_nothing_however_far_they_fall() {
        assertThat(events("5.0 3.0 1.0")).isEmpty();
    }

    @Test
    void a_fall_of_exactly_one_threshold_is_a_notice_and_just_under_it_is_nothing() {
        assertThat(raised(events("4.2 4.2 4.2 3.60"))).isEqualTo("NOTICE@4");
        assertThat(events("4.2 4.2 4.2 3.61")).isEmpty();
    }

    @Test
    void a_fall_of_exactly_two_thresholds_is_a_signal() {
        assertThat(raised(events("4.1 4.2 4.6 3.4"))).isEqualTo("SIGNAL@4");
        assertThat(raised(events("4.1 4.2 4.6 3.41"))).isEqualTo("NOTICE@4");
    }

    @Test
    void a_fall_equal_to_the_clients_own_irrational_spread_is_decided_without_rounding() {
        // spread of 1, 2, 4 is the root of 7/3 = 1.527525231651946668...
        assertThat(raised(events("1 2 4 2.472474768348053331"))).isEqualTo("NOTICE@4");
        assertThat(events("1 2 4 2.472474768348053332")).isEmpty();
        // spread of 1, 3, 5 is exactly 2
        assertThat(raised(events("1 3 5 3.0"))).isEqualTo("NOTICE@4");
        assertThat(events("1 3 5 3.0000000001")).isEmpty();
    }

    @Test
    void a_rise_or_no_change_is_never_an_event() {
        assertThat(events("4 4 4 4 4 5 5 6")).isEmpty();
    }

    @Test
    void a_score_that_is_flat_after_a_decline_does_not_raise_it_again() {
        assertThat(raised(events("4.6 4.6 4.5 4.3 4.0 3.7 3.4 3.4 3.4 3.2"))).isEqualTo("SLOW_DECLINE@7");
    }

    @Test
    void a_second_decline_after_a_rise_is_a_run_of_its_own() {
        List<CourseEvent> events = events("8.0 7.6 7.2 6.8 6.4 7.4 7.2 6.8 6.4 6.0 5.6");

        assertThat(events)
                .filteredOn(event -> event.kind() == EventKind.SLOW_DECLINE)
                .extracting(event -> event.at().index())
                .containsExactly(4, 10);
    }

    @Test
    void a_decline_looks_back_over_six_steps_at_most() {
        // 0.19 a step: seven steps would reach 1.2, six do not
        assertThat(events("5.00 4.81 4.62 4.43 4.24 4.05 3.86 3.67 3.48")).isEmpty();
        // 0.2 a step: six steps are exactly 1.2
        assertThat(raised(events("5.0 4.8 4.6 4.4 4.2 4.0 3.8"))).isEqualTo("SLOW_DECLINE@7");
    }

    @Test
    void a_decline_within_the_first_forms_is_raised_as_soon_as_forms_may_raise_events() {
        assertThat(raised(events("5.0 4.5 3.8 3.7"))).isEqualTo("SLOW_DECLINE@4");
    }

    @Test
    void a_decline_that_starts_late_is_held_against_the_clients_own_spread() {
        // spread of 1, 9, 1, 9 is about 4.6, so a fall of 3.9 over four steps is not remarkable for this client
        assertThat(events("1 9 1 9 8 7 6 5.1")).isEmpty();
    }

    @Test
    void after_a_slow_decline_the_watch_looks_at_where_it_began() {
        CourseEvent declined = events("4.6 4.6 4.5 4.3 4.0 3.7 3.4 4.0 4.6").get(0);

        assertThat(declined.followUp().partialAt()).isEqualTo(form(8));
        assertThat(declined.followUp().settledAt()).isEqualTo(form(9));
        assertThat(declined.status()).isEqualTo(RepairStatus.REPAIRED);
    }

    private static PointRef form(int index) {
        return new PointRef(index, new UUID(1, index), new UUID(2, index));
    }

    @Test
    void exactly_half_recovered_is_partial_and_just_under_it_is_open() {
        assertThat(events("4.2 4.3 4.1 4.4 3.0 3.7").get(0).status()).isEqualTo(RepairStatus.PARTIAL);
        assertThat(events("4.2 4.3 4.1 4.4 3.0 3.69").get(0).status()).isEqualTo(RepairStatus.OPEN);
    }

    @Test
    void exactly_back_is_repaired() {
        assertThat(events("4.2 4.3 4.1 4.4 3.0 4.4").get(0).status()).isEqualTo(RepairStatus.REPAIRED);
    }

    @Test
    void partly_recovered_stays_partial_when_the_window_passes_or_scores_fall_again() {
        FollowUp followUp =
                events("4.2 4.3 4.1 4.4 3.0 3.8 3.1 3.1 3.1 3.1 4.6").get(0).followUp();

        assertThat(followUp.status()).isEqualTo(RepairStatus.PARTIAL);
        assertThat(followUp.formsSince()).isEqualTo(5);
        assertThat(followUp.settledAt()).isNull();
    }

    @Test
    void a_recovery_after_the_window_changes_nothing() {
        FollowUp followUp =
                events("4.2 4.3 4.1 4.4 3.0 3.0 3.0 3.0 3.0 3.0 4.6").get(0).followUp();

        assertThat(followUp.status()).isEqualTo(RepairStatus.UNREPAIRED);
        assertThat(followUp.settledAt()).isEqualTo(form(10));
    }

    @Test
    void scores_that_only_go_down_after_an_event_give_a_negative_share() {
        FollowUp followUp = events("4.2 4.3 4.1 4.4 3.0 2.9").get(0).followUp();

        assertThat(followUp.bestShare()).isNegative();
    }

    @Test
    void an_event_at_the_last_form_is_open_and_nothing_has_been_seen_yet() {
        FollowUp followUp = events("4.2 4.3 4.1 4.4 3.0").get(0).followUp();

        assertThat(followUp).isEqualTo(new FollowUp(RepairStatus.OPEN, null, null, null, 0, false));
    }

    @Test
    void a_signal_while_one_is_open_is_attached_to_it_and_shares_what_becomes_of_it() {
        List<CourseEvent> events = events("6.0 6.1 6.0 6.1 4.4 2.0 4.4 6.2");

        assertThat(raised(events)).isEqualTo("SIGNAL@5 SIGNAL@6 SLOW_DECLINE@6");
        assertThat(events.get(0).raised().attached()).isFalse();
        assertThat(events.get(1).raised().attachedTo()).isEqualTo(events.get(0).at());
        assertThat(events.get(2).raised().attachedTo()).isEqualTo(events.get(0).at());
        assertThat(events).extracting(CourseEvent::status).containsOnly(RepairStatus.REPAIRED);
        assertThat(events).extracting(event -> event.followUp().settledAt()).containsOnly(form(8));
    }

    @Test
    void a_signal_after_the_first_was_partly_repaired_stands_for_itself() {
        List<CourseEvent> events = events("6.0 6.1 6.0 6.1 4.4 5.9 4.2");

        assertThat(raised(events)).isEqualTo("SIGNAL@5 SIGNAL@7");
        assertThat(events.get(1).raised().attached()).isFalse();
    }

    @Test
    void a_signal_in_the_last_form_of_the_window_still_belongs_to_the_open_one_and_the_next_one_does_not() {
        List<CourseEvent> inWindow = events("8 8 8 8 5 5 5 5 5 1");
        List<CourseEvent> after = events("8 8 8 8 5 5 5 5 5 5 1");

        assertThat(inWindow)
                .filteredOn(event -> event.at().index() == 10)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.raised().attachedTo()).isEqualTo(form(5)));
        assertThat(after)
                .filteredOn(event -> event.at().index() == 11 && event.kind() == EventKind.SIGNAL)
                .singleElement()
                .satisfies(event -> assertThat(event.raised().attached()).isFalse());
    }

    @Test
    void a_signal_that_also_completes_a_slow_decline_is_one_matter() {
        List<CourseEvent> events = events("6.0 6.1 6.0 6.0 4.4");

        assertThat(raised(events)).isEqualTo("SIGNAL@5 SLOW_DECLINE@5");
        assertThat(events.get(1).raised().attachedTo()).isEqualTo(events.get(0).at());
    }

    @Test
    void a_signal_while_a_notice_is_open_stands_for_itself() {
        List<CourseEvent> events = events("6.0 6.1 6.0 6.1 5.3 3.5");

        assertThat(events).extracting(CourseEvent::kind).startsWith(EventKind.NOTICE, EventKind.SIGNAL);
        assertThat(events.get(1).raised().attached()).isFalse();
    }

    @Test
    void sixty_days_between_forms_continue_the_history_and_sixty_one_start_it_anew() {
        assertThat(raised(events(withGap(60)))).isEqualTo("SIGNAL@4");
        assertThat(events(withGap(61))).isEmpty();
    }

    private static List<CoursePoint> withGap(int days) {
        List<CoursePoint> points = new ArrayList<>(weekly("4.2 4.2 4.3"));
        points.add(point(4, points.get(2).date().plusDays(days), "2.0"));
        return points;
    }

    @Test
    void after_a_gap_three_forms_are_needed_again_and_only_they_count() {
        List<CoursePoint> points = new ArrayList<>(weekly("1.0 9.0 1.0 9.0"));
        for (String score : List.of("4.0", "2.0", "4.1", "4.0", "2.8")) {
            points.add(point(points.size() + 1, START.plusDays(200).plusWeeks(points.size()), score));
        }

        // the swings before the gap would hide the fall; the two points of the fresh start do not raise
        assertThat(raised(events(points.subList(4, 9)))).isEqualTo("NOTICE@5");
        List<CourseEvent> afterGap =
                events(points).stream().filter(event -> event.at().index() > 4).toList();
        assertThat(raised(afterGap)).isEqualTo("NOTICE@9");
    }

    @Test
    void an_open_event_stays_open_over_a_gap_and_says_that_the_watch_was_interrupted() {
        List<CoursePoint> points = new ArrayList<>(weekly("4.2 4.3 4.1 4.4 3.0 3.1"));
        points.add(point(7, points.get(5).date().plusDays(90), "4.6"));

        FollowUp followUp = events(points).get(0).followUp();
        assertThat(followUp.status()).isEqualTo(RepairStatus.OPEN);
        assertThat(followUp.interrupted()).isTrue();
        assertThat(followUp.formsSince()).isEqualTo(1);
    }

    @Test
    void a_signal_after_a_gap_is_not_attached_to_one_left_open_before_it() {
        List<CoursePoint> points = new ArrayList<>(weekly("4.2 4.3 4.1 4.4 3.0"));
        for (String score : List.of("4.2", "4.3", "4.1", "4.4", "3.0")) {
            points.add(point(points.size() + 1, START.plusDays(200).plusWeeks(points.size()), score));
        }

        List<CourseEvent> events = events(points);
        assertThat(raised(events)).isEqualTo("SIGNAL@5 SIGNAL@10");
        assertThat(events.get(1).raised().attached()).isFalse();
    }

    @Test
    void an_item_that_falls_by_two_steps_or_more_is_listed_in_the_event_deepest_first() {
        List<CoursePoint> points = new ArrayList<>(weekly("4.2 4.3 4.1"));
        points.add(point(4, START.plusWeeks(3), "4.4", items("goals", "5", "tasks", "5", "bond", "4", "heard", "4")));
        points.add(point(5, START.plusWeeks(4), "3.0", items("goals", "3", "tasks", "1", "bond", "3", "extra", "1")));

        List<ItemFall> falls = events(points).get(0).raised().itemFalls();
        assertThat(falls).extracting(ItemFall::itemId).containsExactly("tasks", "goals");
        assertThat(falls.get(0).steps()).isEqualByComparingTo("4");
        assertThat(falls.get(1).before()).isEqualByComparingTo("5");
        assertThat(falls.get(1).after()).isEqualByComparingTo("3");
    }

    @Test
    void a_falling_item_alone_is_no_event() {
        List<CoursePoint> points = new ArrayList<>(weekly("4.2 4.3 4.1"));
        points.add(point(4, START.plusWeeks(3), "4.2", items("goals", "5")));
        points.add(point(5, START.plusWeeks(4), "4.2", items("goals", "1")));

        assertThat(events(points)).isEmpty();
    }

    private static Map<String, BigDecimal> items(String... pairs) {
        Map<String, BigDecimal> items = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            items.put(pairs[i], new BigDecimal(pairs[i + 1]));
        }
        return items;
    }

    @Test
    void a_signal_asks_for_a_look_until_the_scores_are_back_even_after_the_window() {
        assertThat(asking("8 8 8 8 5")).isEqualTo("SIGNAL@5");
        assertThat(asking("8 8 8 8 5 5 5 5 5 5 5 5")).isEqualTo("SIGNAL@5");
        assertThat(asking("8 8 8 8 5 5 5 5 5 5 5 8")).isEmpty();
        assertThat(asking("8 8 8 8 5 8")).isEmpty();
    }

    @Test
    void a_fall_that_came_back_by_half_asks_for_a_look_while_the_window_is_open() {
        assertThat(asking("8 8 8 8 5 7 7 7 7")).isEqualTo("SIGNAL@5");
        assertThat(asking("8 8 8 8 5 7 7 7 7 7")).isEmpty();
    }

    @Test
    void a_notice_asks_for_a_look_while_the_window_is_open_and_less_than_half_came_back() {
        assertThat(asking("8 8 8 8 7.3 7.3 7.3 7.3 7.3")).isEqualTo("NOTICE@5");
        assertThat(asking("8 8 8 8 7.3 7.7")).isEmpty();
        assertThat(asking("8 8 8 8 7.3 7.3 7.3 7.3 7.3 7.3")).isEmpty();
    }

    @Test
    void an_attached_event_and_one_from_before_a_long_gap_ask_for_nothing() {
        assertThat(asking("8 8 8 8 5 2")).isEqualTo("SIGNAL@5");
        List<CoursePoint> points = new ArrayList<>(weekly("8 8 8 8 5"));
        points.add(point(6, points.get(4).date().plusDays(61), "5"));
        assertThat(events(points)).isNotEmpty().noneMatch(CourseEvent::asks);
    }

    private static String asking(String scores) {
        return raised(events(scores).stream().filter(CourseEvent::asks).toList());
    }

    @Test
    void points_are_put_in_order_of_their_days() {
        List<CoursePoint> points = new ArrayList<>(weekly("4.2 4.3 4.1 4.4 3.0"));
        Collections.reverse(points);

        assertThat(raised(events(points))).isEqualTo("SIGNAL@5");
    }

    @Test
    void the_same_form_twice_is_refused() {
        List<CoursePoint> points = new ArrayList<>(weekly("4.2 4.3"));
        points.add(points.get(0));

        assertThatThrownBy(() -> AllianceCourse.of(points))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }

    @Test
    void nothing_written_to_a_log_carries_a_score() {
        List<CoursePoint> points = new ArrayList<>(weekly("4.21 4.31 4.11"));
        points.add(point(4, START.plusWeeks(3), "4.41", items("goals", "5.51")));
        points.add(point(5, START.plusWeeks(4), "3.01", items("goals", "3.31")));
        AllianceCourse course = AllianceCourse.of(points);

        String logged = course + points.toString() + DropRule.evaluate(course, VECTORS);
        assertThat(logged).contains("SIGNAL").doesNotContain("4.41", "3.01", "1.40", "5.51", "3.31");
    }
}
