package org.rapport.signal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.signal.course.Courses.START;
import static org.rapport.signal.course.Courses.VECTORS;
import static org.rapport.signal.course.Courses.point;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for any course, tried on a few hundred invented ones with fixed seeds. */
class OnlyThePastTest {

    private static final int COURSES = 300;

    @Test
    void a_later_form_never_changes_which_events_were_raised_before() {
        for (int seed = 0; seed < COURSES; seed++) {
            List<CoursePoint> points = course(new Random(seed), 4 + seed % 40);
            List<RaisedEvent> all = raised(points);
            for (int length = 0; length <= points.size(); length++) {
                int until = length;
                List<RaisedEvent> expected = all.stream()
                        .filter(event -> event.at().index() <= until)
                        .toList();
                assertThat(raised(points.subList(0, length)))
                        .as("seed %d, first %d forms", seed, length)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void a_status_once_settled_stays_as_it_is() {
        for (int seed = 0; seed < COURSES; seed++) {
            List<CoursePoint> points = course(new Random(seed), 30);
            for (int length = 5; length < points.size(); length++) {
                List<CourseEvent> now = evaluate(points.subList(0, length));
                List<CourseEvent> later = evaluate(points.subList(0, length + 1));
                for (int i = 0; i < now.size(); i++) {
                    RepairStatus status = now.get(i).status();
                    if (status == RepairStatus.REPAIRED || status == RepairStatus.UNREPAIRED) {
                        assertThat(later.get(i).followUp()).isEqualTo(now.get(i).followUp());
                    }
                }
            }
        }
    }

    @Test
    void moving_all_scores_by_the_same_amount_changes_no_event() {
        for (int seed = 0; seed < COURSES; seed++) {
            List<CoursePoint> points = course(new Random(seed), 25);
            List<CoursePoint> higher = points.stream()
                    .map(point -> new CoursePoint(
                            point.responseId(),
                            point.sessionId(),
                            point.date(),
                            point.answeredAt(),
                            point.score().add(new BigDecimal("13.37")),
                            point.items()))
                    .toList();
            assertThat(Courses.raised(evaluate(higher))).isEqualTo(Courses.raised(evaluate(points)));
        }
    }

    @Test
    void every_event_reached_its_threshold_and_attached_ones_name_an_earlier_signal_that_stands_for_itself() {
        int seen = 0;
        for (int seed = 0; seed < COURSES; seed++) {
            List<RaisedEvent> events = raised(course(new Random(seed), 60));
            for (RaisedEvent event : events) {
                DropFigures figures = event.figures();
                assertThat(figures.threshold()).isGreaterThanOrEqualTo(figures.spreadBetween());
                assertThat(event.at().index()).isGreaterThan(3);
                PointRef signal = event.attachedTo();
                if (signal != null) {
                    assertThat(events)
                            .anyMatch(other ->
                                    other.at().equals(signal) && other.kind() == EventKind.SIGNAL && !other.attached());
                }
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(COURSES);
    }

    @Test
    void a_form_raises_each_rule_at_most_once() {
        for (int seed = 0; seed < COURSES; seed++) {
            List<RaisedEvent> events = raised(course(new Random(seed), 60));
            assertThat(events)
                    .extracting(event -> event.rule() + event.at().index())
                    .doesNotHaveDuplicates();
        }
    }

    private static List<RaisedEvent> raised(List<CoursePoint> points) {
        return evaluate(points).stream().map(CourseEvent::raised).toList();
    }

    private static List<CourseEvent> evaluate(List<CoursePoint> points) {
        return DropRule.evaluate(AllianceCourse.of(points), VECTORS);
    }

    /** A course in quarter points with wobbles, falls, recoveries and now and then a long gap. */
    private static List<CoursePoint> course(Random random, int length) {
        List<CoursePoint> points = new ArrayList<>();
        LocalDate day = START;
        int quarters = 28;
        for (int number = 1; number <= length; number++) {
            quarters += random.nextInt(5) - 2 + (random.nextInt(8) == 0 ? random.nextInt(25) - 14 : 0);
            quarters = Math.max(0, Math.min(40, quarters));
            day = day.plusDays(random.nextInt(25) == 0 ? 61 + random.nextInt(60) : 7);
            points.add(point(number, day, Double.toString(quarters / 4.0)));
        }
        return points;
    }
}
