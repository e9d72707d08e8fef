package org.rapport.spi;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where one course of a {@link FeedbackWorkflow} stands. The host makes it; a plugin makes one in its tests only. It names nobody:
 * no ids of people, no words, no dates.
 *
 * <p>A step under way that is neither overdue nor among the reports was answered with "not done".
 *
 * <p>{@link #toString()} tells only where it stands: answers must not reach a log.
 *
 * @param step id of the step under way; empty before the first one
 * @param occasion what the question is about: kind of the signal, as {@code SIGNAL}, that began the course; empty if a report did
 * @param reporter who gave the report that began the course; empty if a signal did
 * @param instrument id of the instrument the report that began the course answers; empty if a signal did
 * @param overdue whether the deadline of the step under way has passed
 * @param reports what was answered so far, by id of the step; without free text. Under the empty id: the report that began the course
 * @since 1.0
 */
@Experimental
public record WorkflowState(
        Optional<String> step,
        Optional<String> occasion,
        Optional<Respondent> reporter,
        Optional<String> instrument,
        boolean overdue,
        Map<String, Answers> reports) {

    /** Copies the reports. */
    public WorkflowState {
        requireNonNull(step, "step");
        requireNonNull(occasion, "occasion");
        requireNonNull(reporter, "reporter");
        requireNonNull(instrument, "instrument");
        reports = Map.copyOf(reports);
    }

    /**
     * Before the first step, because of a signal.
     *
     * @param signal its kind
     * @return the state
     */
    public static WorkflowState signalled(String signal) {
        return new WorkflowState(
                Optional.empty(), Optional.of(signal), Optional.empty(), Optional.empty(), false, Map.of());
    }

    /**
     * Before the first step, because of what somebody reported.
     *
     * @param by whoever did
     * @param instrument id of the instrument they answered
     * @param report the answers
     * @return the state
     */
    public static WorkflowState reported(Respondent by, String instrument, Answers report) {
        return new WorkflowState(
                Optional.empty(),
                Optional.empty(),
                Optional.of(by),
                Optional.of(instrument),
                false,
                Map.of("", report.withoutTexts()));
    }

    /**
     * The same with another step under way, whose deadline has not passed.
     *
     * @param id its id
     * @return a new state
     */
    public WorkflowState at(String id) {
        return new WorkflowState(Optional.of(id), occasion, reporter, instrument, false, reports);
    }

    /**
     * The same with the answer to the step under way.
     *
     * @param report the answers, none where the actor only said "done"
     * @return a new state
     */
    public WorkflowState answered(Answers report) {
        Map<String, Answers> more = new HashMap<>(reports);
        more.put(step.orElse(""), report.withoutTexts());
        return new WorkflowState(step, occasion, reporter, instrument, false, more);
    }

    /**
     * The same after the deadline of the step under way.
     *
     * @return a new state
     */
    public WorkflowState late() {
        return new WorkflowState(step, occasion, reporter, instrument, true, reports);
    }

    @Override
    public String toString() {
        return "WorkflowState[" + step.orElse("not begun") + (overdue ? ", overdue" : "") + "]";
    }
}
