package org.rapport.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.consent.ConsentError;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.plugin.runtime.WorkflowDefinition;
import org.rapport.shared.data.RecordKey;
import org.rapport.spi.Answers;
import org.rapport.spi.LocalText;
import org.rapport.spi.Respondent;
import org.rapport.spi.WorkflowState;
import org.rapport.spi.WorkflowStep;

/** Where a course can go from where it stands, and what a workflow is told. */
class CourseTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-24T22:30:00Z");
    private static final WorkflowStep ASK = WorkflowStep.by(
                    Respondent.THERAPIST, "ask", LocalText.of("en", "Ask").and("de", "Fragen"))
            .within(Period.ofDays(7));
    private static final WorkflowStep TALK = WorkflowStep.by(Respondent.CLIENT, "talk", LocalText.of("en", "Talk"))
            .asking("some-form")
            .closing();
    private static final WorkflowDefinition CARE =
            new WorkflowDefinition("care", "1.0", LocalText.of("en", "Care").and("de", "Sorge"), List.of(ASK, TALK));

    private static Occasion occasion(OccasionKind kind, RespondentKind by) {
        return new Occasion(
                UUID.randomUUID(), UUID.randomUUID(), kind, UUID.randomUUID(), "evening", by, UUID.randomUUID());
    }

    private static Course course() {
        Course course = new Course(
                new RecordKey(UUID.randomUUID(), UUID.randomUUID()),
                occasion(OccasionKind.SIGNAL, RespondentKind.CLIENT),
                new Course.Of(UUID.randomUUID(), "care"),
                NOW);
        course.stand(ASK, NOW, BERLIN);
        return course;
    }

    @Test
    void aStepHasUntilTheEndOfItsLastDayWhereThePracticeIs() {
        // half past eleven at night in Berlin on the 24th: seven days later ends with the 1st of December
        assertThat(course().deadline()).contains(Instant.parse("2026-12-01T23:00:00Z"));
        assertThat(course().isLate(Instant.parse("2026-12-01T22:59:59Z"))).isFalse();
        assertThat(course().isLate(Instant.parse("2026-12-01T23:00:00Z"))).isTrue();
    }

    @Test
    void anAnsweredStepHasTheWorkflowAskedOnceAndAnEarlierQuestionCountsNoMore() {
        Course course = course();
        int before = course.turn();
        course.answered();
        assertThat(course.state()).isEqualTo(CourseState.ASKING);
        assertThat(course.deadline()).isEmpty();
        assertThat(course.isAsked(before)).isFalse();
        assertThat(course.isAsked(course.turn())).isTrue();
        assertThat(refusal(course::answered)).isEqualTo(WorkflowError.NOT_AT_THIS_STEP);
        course.stand(TALK, NOW, BERLIN);
        assertThat(course.isAsked(course.turn())).isFalse();
    }

    @Test
    void aStepWhoseTimePassedIsAskedAboutAsOverdueUntilTheNextOneBegins() {
        Course course = course();
        course.late();
        assertThat(course.overdue()).isTrue();
        assertThat(course.isLate(NOW.plusSeconds(90 * 86400))).isFalse();
        course.stand(ASK, NOW, BERLIN);
        assertThat(course.overdue()).isFalse();
    }

    @Test
    void aWaitingStepCanStillBeAnsweredAndRunsOutOfTime() {
        Course course = course();
        course.hold(Hindrance.CONSENT);
        assertThat(course.isAtWork()).isTrue();
        assertThat(course.isLate(Instant.parse("2027-01-01T00:00:00Z"))).isTrue();
        course.answered();
        assertThat(course.hindrance()).isEmpty();
    }

    @Test
    void onlyAStuckCourseIsPassedOverAndAClosedOneStaysAsItIs() {
        Course course = course();
        assertThat(refusal(course::passOver)).isEqualTo(WorkflowError.NOT_AT_THIS_STEP);
        course.answered();
        course.stick(Hindrance.FAILED);
        course.passOver();
        course.close(CourseEnding.NOT_WANTED, UUID.randomUUID(), NOW);
        assertThat(course.ending()).contains(CourseEnding.NOT_WANTED);
        assertThat(refusal(course::answered)).isEqualTo(WorkflowError.COURSE_CLOSED);
        assertThat(refusal(course::passOver)).isEqualTo(WorkflowError.COURSE_CLOSED);
        assertThat(refusal(() -> course.stand(ASK, NOW, BERLIN))).isEqualTo(WorkflowError.COURSE_CLOSED);
        assertThat(refusal(() -> course.close(CourseEnding.FINISHED, null, NOW)))
                .isEqualTo(WorkflowError.COURSE_CLOSED);
    }

    @Test
    void aWorkflowIsToldWhoReportedWhatAndOfASignalItsKindOnly() {
        Answers report = Answers.none().with("hurried", 3);
        WorkflowState reported = CourseQuestion.begin(occasion(OccasionKind.REPORT, RespondentKind.CLIENT), report);
        assertThat(reported.reporter()).contains(Respondent.CLIENT);
        assertThat(reported.instrument()).contains("evening");
        assertThat(reported.reports()).containsOnly(Map.entry("", report));
        WorkflowState signalled =
                CourseQuestion.begin(occasion(OccasionKind.SLOW_DECLINE, RespondentKind.CLIENT), report);
        assertThat(signalled.occasion()).contains("SLOW_DECLINE");
        assertThat(signalled.reports()).isEmpty();
        assertThat(signalled.reporter()).isEmpty();
    }

    @Test
    void theLastWordAboutAStepCounts() {
        WorkflowState begin = WorkflowState.signalled("SIGNAL");
        Answers form = Answers.none().with("a", 2);
        WorkflowState state = CourseQuestion.at(
                begin,
                List.of(
                        new CourseQuestion.Ended("ask", StepOutcome.DONE, Optional.empty()),
                        new CourseQuestion.Ended("talk", StepOutcome.FORM, Optional.of(form)),
                        new CourseQuestion.Ended("ask", StepOutcome.NOT_DONE, Optional.empty()),
                        new CourseQuestion.Ended("talk", StepOutcome.LATE, Optional.empty())),
                "talk",
                true);
        assertThat(state.step()).contains("talk");
        assertThat(state.overdue()).isTrue();
        assertThat(state.reports()).containsOnly(Map.entry("talk", form));
    }

    @Test
    void aKeptWorkflowIsTheSameThatWasOffered() {
        assertThat(WorkflowCodec.read(WorkflowCodec.write(CARE))).isEqualTo(CARE);
        assertThat(WorkflowCodec.digest("p", "1", WorkflowCodec.write(CARE)))
                .isEqualTo(WorkflowCodec.digest("p", "1", WorkflowCodec.write(CARE)))
                .isNotEqualTo(WorkflowCodec.digest("p", "2", WorkflowCodec.write(CARE)));
    }

    @Test
    void aRefusalOfAFormIsToldAsAReason() {
        assertThat(Hindrance.of(ConsentError.MEASURES_REFUSED)).isEqualTo(Hindrance.CONSENT);
        assertThat(Hindrance.of(MeasureError.WORDING_NOT_INSTALLED)).isEqualTo(Hindrance.WORDING);
        assertThat(Hindrance.of(MeasureError.COVER_NEEDED)).isEqualTo(Hindrance.COVER);
        assertThat(Hindrance.of(MeasureError.NOT_FOR_THIS_RESPONDENT)).isEqualTo(Hindrance.NOT_FOR_THEM);
        assertThat(Hindrance.of(MeasureError.CLOSED)).isEqualTo(Hindrance.FORM_REFUSED);
    }
}
