package org.rapport.signal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapport.signal.course.Courses.START;
import static org.rapport.signal.course.Courses.answered;
import static org.rapport.signal.course.Courses.parameters;
import static org.rapport.signal.course.Courses.point;
import static org.rapport.signal.course.Courses.raised;
import static org.rapport.signal.course.Courses.weekly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rapport.signal.course.ParameterHistory.InForce;

/** A form is judged by the values in force when it was answered. */
class LaterParametersTest {

    private static final int COURSES = 300;
    private static final DropParameters WIDE = parameters("1", "1.20");
    private static final DropParameters NARROW = parameters("2", "0.40");

    @Test
    void a_form_is_judged_by_the_version_in_force_when_it_was_answered() {
        // falls of 1.0 in form 5 and 1.1 in form 9; the narrower spread comes between them
        List<CoursePoint> points = weekly("8 8.1 8 8.1 7.1 8 8 8.1 7.0");

        List<CourseEvent> events = evaluate(points, history(START.plusWeeks(6)));

        assertThat(raised(events)).isEqualTo("SIGNAL@9");
        RaisedEvent late = events.get(0).raised();
        assertThat(late.parametersVersion()).isEqualTo("2");
        assertThat(late.figures().spreadBetween()).isEqualByComparingTo("0.40");
    }

    @Test
    void what_an_earlier_version_raised_keeps_its_figures() {
        List<CoursePoint> points = weekly("8 8.1 8 8.1 5.6 5.6 5.6");

        RaisedEvent before =
                evaluate(points, ParameterHistory.always(WIDE)).get(0).raised();
        RaisedEvent after = evaluate(points, history(START.plusWeeks(5))).get(0).raised();

        assertThat(after).isEqualTo(before);
        assertThat(after.figures().threshold()).isEqualByComparingTo("1.20");
    }

    @Test
    void a_version_counts_from_its_very_moment_and_the_first_one_before_it_too() {
        List<CoursePoint> points = weekly("8 8.1 8 8.1 7.1");
        Instant fifth = points.get(4).answeredAt();

        assertThat(raised(evaluate(points, of(Instant.EPOCH, fifth)))).isEqualTo("SIGNAL@5");
        assertThat(evaluate(points, of(Instant.EPOCH, fifth.plusNanos(1)))).isEmpty();
        // the first version of this practice is younger than the course
        assertThat(raised(evaluate(weekly("9 9.1 9 9.1 6"), of(fifth.plusSeconds(1), fifth.plusSeconds(2)))))
                .isEqualTo("SIGNAL@5");
    }

    @Test
    void the_watch_after_an_event_goes_by_the_values_it_was_raised_with() {
        List<CoursePoint> points = weekly("9 9 9 9 6 6 6 6 6 6 6");
        ParameterHistory shorter = ParameterHistory.of(
                List.of(new InForce(Instant.EPOCH, WIDE), new InForce(answered(START.plusWeeks(5)), window("2"))));

        FollowUp followUp = evaluate(points, shorter).get(0).followUp();

        assertThat(followUp.status()).isEqualTo(RepairStatus.UNREPAIRED);
        assertThat(followUp.formsSince()).isEqualTo(5);
    }

    @Test
    void step_by_step_and_all_at_once_say_the_same_whatever_versions_came_between() {
        for (int seed = 0; seed < COURSES; seed++) {
            Random random = new Random(seed);
            List<CoursePoint> points = course(random, 4 + seed % 40);
            List<InForce> versions = versions(random, points);
            ParameterHistory whole = ParameterHistory.of(versions);
            List<RaisedEvent> atOnce = events(points, whole);
            for (int length = 1; length <= points.size(); length++) {
                int until = length;
                Instant now = points.get(length - 1).answeredAt();
                List<InForce> known = versions.stream()
                        .filter(each -> !each.from().isAfter(now))
                        .toList();
                assertThat(events(points.subList(0, length), ParameterHistory.of(known)))
                        .as("seed %d, first %d forms", seed, length)
                        .isEqualTo(atOnce.stream()
                                .filter(event -> event.at().index() <= until)
                                .toList());
            }
        }
    }

    @Test
    void a_history_without_a_version_or_out_of_order_is_refused() {
        assertThatThrownBy(() -> ParameterHistory.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(Instant.EPOCH.plusSeconds(1), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("older");
    }

    private static ParameterHistory history(LocalDate narrowFrom) {
        return of(Instant.EPOCH, answered(narrowFrom));
    }

    private static ParameterHistory of(Instant wide, Instant narrow) {
        return ParameterHistory.of(List.of(new InForce(wide, WIDE), new InForce(narrow, NARROW)));
    }

    private static DropParameters window(String forms) {
        return new DropParameters(
                "short",
                WIDE.noticeFactor(),
                WIDE.signalFactor(),
                WIDE.minPrior(),
                WIDE.spreadBetween(),
                ParameterValue.of(forms, Provenance.CONFIGURED, "test"),
                WIDE.repairFraction(),
                WIDE.gapDays(),
                WIDE.longestDecline(),
                WIDE.shortestDecline(),
                WIDE.itemFall());
    }

    private static List<CourseEvent> evaluate(List<CoursePoint> points, ParameterHistory history) {
        return DropRule.evaluate(AllianceCourse.of(points), history);
    }

    private static List<RaisedEvent> events(List<CoursePoint> points, ParameterHistory history) {
        return evaluate(points, history).stream().map(CourseEvent::raised).toList();
    }

    /** One to five versions, the first from the beginning on, the others somewhere in the course. */
    private static List<InForce> versions(Random random, List<CoursePoint> points) {
        List<InForce> versions = new ArrayList<>();
        versions.add(new InForce(Instant.EPOCH, parameters("1", "1.20")));
        int more = random.nextInt(5);
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            moments.add(points.get(random.nextInt(points.size())).answeredAt().plusSeconds(random.nextInt(3) - 1L));
        }
        moments.sort(null);
        for (Instant moment : moments) {
            String number = String.valueOf(versions.size() + 1);
            versions.add(new InForce(moment, parameters(number, "0." + (2 + random.nextInt(8)))));
        }
        return versions;
    }

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
