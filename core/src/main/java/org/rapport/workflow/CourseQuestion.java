package org.rapport.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.RespondentKind;
import org.rapport.plugin.runtime.WorkflowDefinition;
import org.rapport.spi.Answers;
import org.rapport.spi.Respondent;
import org.rapport.spi.WorkflowState;

/**
 * What a workflow is asked: where the course stands and what was reported. Names nobody and tells no words.
 *
 * @param turn which question of the course it is
 * @param workflow as the course began with it
 */
record CourseQuestion(UUID course, int turn, WorkflowDefinition workflow, WorkflowState state) {

    /** What became of a step, with the answers where a form was handed in. */
    record Ended(String step, StepOutcome how, Optional<Answers> answers) {}

    /** Before the first step; {@code report} are the answers of the form behind the occasion. */
    static WorkflowState begin(Occasion occasion, Answers report) {
        if (occasion.kind() != OccasionKind.REPORT) {
            return WorkflowState.signalled(occasion.kind().name());
        }
        return WorkflowState.reported(
                occasion.respondentKind() == RespondentKind.THERAPIST ? Respondent.THERAPIST : Respondent.CLIENT,
                occasion.instrument(),
                report);
    }

    /** At the step under way, after what became of those before: the last word about a step counts. */
    static WorkflowState at(WorkflowState begin, List<Ended> before, String step, boolean overdue) {
        WorkflowState state = begin;
        for (Ended ended : before) {
            state = ended.how() == StepOutcome.NOT_DONE
                    ? without(state, ended.step())
                    : ended.how() == StepOutcome.DONE || ended.how() == StepOutcome.FORM
                            ? state.at(ended.step()).answered(ended.answers().orElse(Answers.none()))
                            : state;
        }
        WorkflowState now = state.at(step);
        return overdue ? now.late() : now;
    }

    private static WorkflowState without(WorkflowState state, String step) {
        Map<String, Answers> reports = new HashMap<>(state.reports());
        reports.remove(step);
        return new WorkflowState(
                state.step(), state.occasion(), state.reporter(), state.instrument(), state.overdue(), reports);
    }

    /** The course only: answers must not reach a log. */
    @Override
    public String toString() {
        return "CourseQuestion " + turn + " of " + course;
    }
}
