package com.example.vendor;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.rapport.spi.Answers;
import org.rapport.spi.FeedbackWorkflow;
import org.rapport.spi.LocalText;
import org.rapport.spi.Respondent;
import org.rapport.spi.WorkflowState;
import org.rapport.spi.WorkflowStep;

/**
 * What follows when a client reports a hurried evening, or a signal was raised: the therapist asks about it, the client looks at
 * a day in three looks, and both talk about that. Every answer comes from the state alone.
 */
final class AfterTheEvening implements FeedbackWorkflow {

    private static final String EVENING = "example-vendor-evening";
    private static final String DAY = "example-vendor-day";
    private static final BigDecimal MOSTLY = BigDecimal.valueOf(2);

    @Override
    public String id() {
        return "example-vendor-after";
    }

    @Override
    public String version() {
        return "1.0";
    }

    @Override
    public LocalText title() {
        return LocalText.of("en", "After a hurried evening").and("de", "Nach einem eiligen Abend");
    }

    @Override
    public List<WorkflowStep> steps() {
        return List.of(
                WorkflowStep.by(
                                Respondent.THERAPIST,
                                "ask",
                                LocalText.of("en", "Ask in the session what the evening was like")
                                        .and("de", "In der Sitzung fragen, wie der Abend war"))
                        .within(Period.ofDays(14)),
                WorkflowStep.by(
                                Respondent.CLIENT,
                                "day",
                                LocalText.of("en", "Look at a day in three looks")
                                        .and("de", "Einen Tag in drei Blicken ansehen"))
                        .asking(DAY)
                        .within(Period.ofDays(7)),
                WorkflowStep.by(
                                Respondent.THERAPIST,
                                "talk",
                                LocalText.of("en", "Look at the answers together")
                                        .and("de", "Die Antworten zusammen ansehen"))
                        .closing());
    }

    @Override
    public Optional<String> next(WorkflowState state) {
        return state.step().map(step -> after(step, state)).orElseGet(() -> first(state));
    }

    private static Optional<String> first(WorkflowState state) {
        boolean begins = state.occasion().isPresent() || hurried(state);
        return begins ? Optional.of("ask") : Optional.empty();
    }

    private static boolean hurried(WorkflowState state) {
        return state.reporter().equals(Optional.of(Respondent.CLIENT))
                && state.instrument().equals(Optional.of(EVENING))
                && state.reports()
                        .getOrDefault("", Answers.none())
                        .number("hurried")
                        .filter(much -> much.compareTo(MOSTLY) >= 0)
                        .isPresent();
    }

    /** Not done closes the course: the therapist knows better. */
    private static Optional<String> after(String step, WorkflowState state) {
        boolean notDone = !state.overdue() && !state.reports().containsKey(step);
        if (notDone) {
            return Optional.empty();
        }
        return step.equals("ask") && !state.overdue() ? Optional.of("day") : Optional.of("talk");
    }
}
