package org.rapport.signal.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.signal.course.Courses.events;
import static org.rapport.signal.course.Courses.raised;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The test vectors of clinical.md B.3.1, with the defaults and a spread between clients of 0.60. */
class DropRuleVectorsTest {

    @Test
    void a_v_shape_is_a_signal_that_is_partly_back_after_one_session_and_repaired_after_two() {
        List<CourseEvent> events = events("4.2 4.3 4.1 4.4 3.0 4.3 4.5 4.4");

        assertThat(raised(events)).isEqualTo("SIGNAL@5");
        DropFigures figures = events.get(0).raised().figures();
        assertThat(figures.before()).isEqualByComparingTo("4.4");
        assertThat(figures.score()).isEqualByComparingTo("3.0");
        assertThat(figures.drop()).isEqualByComparingTo("1.4");
        assertThat(fourDecimals(figures.spreadWithin())).isEqualTo("0.1291");
        assertThat(figures.threshold()).isEqualByComparingTo("0.60");
        FollowUp followUp = events.get(0).followUp();
        assertThat(followUp.status()).isEqualTo(RepairStatus.REPAIRED);
        assertThat(index(followUp.partialAt())).isEqualTo(6);
        assertThat(index(followUp.settledAt())).isEqualTo(7);
        assertThat(followUp.formsSince()).isEqualTo(2);
    }

    @Test
    void the_same_v_shape_one_session_earlier_is_partly_back_by_0_9286() {
        FollowUp followUp = events("4.2 4.3 4.1 4.4 3.0 4.3").get(0).followUp();

        assertThat(followUp.status()).isEqualTo(RepairStatus.PARTIAL);
        assertThat(fourDecimals(followUp.bestShare())).isEqualTo("0.9286");
        assertThat(followUp.settledAt()).isNull();
    }

    @Test
    void a_fall_that_never_comes_half_back_is_unrepaired_when_the_window_has_passed() {
        String scores = "4.0 4.2 4.1 4.3 2.9 3.0 2.8 2.9 3.0";

        List<CourseEvent> before = events(scores);
        assertThat(before.get(0).status()).isEqualTo(RepairStatus.OPEN);
        assertThat(before.get(0).followUp().formsSince()).isEqualTo(4);

        List<CourseEvent> events = events(scores + " 2.9");
        assertThat(raised(events)).isEqualTo("SIGNAL@5");
        assertThat(events.get(0).raised().figures().drop()).isEqualByComparingTo("1.4");
        FollowUp followUp = events.get(0).followUp();
        assertThat(followUp.status()).isEqualTo(RepairStatus.UNREPAIRED);
        assertThat(index(followUp.settledAt())).isEqualTo(10);
        assertThat(fourDecimals(followUp.bestShare())).isEqualTo("0.0714");
    }

    @Test
    void small_wobbles_of_a_stable_course_raise_nothing() {
        assertThat(events("4.8 4.9 4.8 4.9 4.7 4.8 4.9")).isEmpty();
    }

    @Test
    void the_usual_swings_of_a_noisy_client_are_notices_at_most() {
        List<CourseEvent> events = events("3.0 4.6 3.1 4.7 3.2 4.6 3.1");

        assertThat(raised(events)).isEqualTo("NOTICE@5 NOTICE@7");
        DropFigures first = events.get(0).raised().figures();
        assertThat(first.drop()).isEqualByComparingTo("1.5");
        assertThat(fourDecimals(first.threshold())).isEqualTo("0.9256");
        assertThat(events.get(0).status()).isEqualTo(RepairStatus.PARTIAL);
        assertThat(index(events.get(0).followUp().partialAt())).isEqualTo(6);
        assertThat(fourDecimals(events.get(0).followUp().bestShare())).isEqualTo("0.9333");
        assertThat(fourDecimals(events.get(1).raised().figures().threshold())).isEqualTo("0.8430");
        assertThat(events.get(1).status()).isEqualTo(RepairStatus.OPEN);
    }

    @Test
    void a_slow_decline_is_seen_when_it_equals_two_thresholds_and_only_once() {
        List<CourseEvent> events = events("4.6 4.6 4.5 4.3 4.0 3.7 3.4 3.2");

        assertThat(raised(events)).isEqualTo("SLOW_DECLINE@7");
        DropFigures figures = events.get(0).raised().figures();
        assertThat(figures.from().index()).isEqualTo(1);
        assertThat(figures.before()).isEqualByComparingTo("4.6");
        assertThat(figures.drop()).isEqualByComparingTo("1.2");
        assertThat(figures.threshold()).isEqualByComparingTo("0.60");
        assertThat(figures.factor()).isEqualByComparingTo("2");
        assertThat(figures.spreadWithin()).isNull();
        assertThat(events("4.6 4.6 4.5 4.3 4.0 3.7 3.4001 3.2"))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event.at().index()).isEqualTo(8));
    }

    @Test
    void a_course_too_short_raises_nothing() {
        assertThat(events("4.5 3.0")).isEmpty();
    }

    @Test
    void an_event_names_the_rule_the_versions_and_the_forms_it_used() {
        RaisedEvent raised = events("4.2 4.3 4.1 4.4 3.0").get(0).raised();

        assertThat(raised.rule()).isEqualTo("alliance-drop");
        assertThat(raised.ruleVersion()).isEqualTo(DropRule.VERSION);
        assertThat(raised.parametersVersion()).isEqualTo("vectors-1");
        assertThat(raised.at()).isEqualTo(new PointRef(5, new UUID(1, 5), new UUID(2, 5)));
        assertThat(raised.figures().from()).isEqualTo(new PointRef(4, new UUID(1, 4), new UUID(2, 4)));
        assertThat(raised.figures().spreadBetween()).isEqualByComparingTo("0.60");
        assertThat(raised.attached()).isFalse();
    }

    private static String fourDecimals(@Nullable BigDecimal value) {
        return Objects.requireNonNull(value).setScale(4, RoundingMode.HALF_UP).toPlainString();
    }

    private static int index(@Nullable PointRef ref) {
        return Objects.requireNonNull(ref).index();
    }
}
