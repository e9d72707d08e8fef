package org.rapport.web.task;

import java.util.function.Function;
import org.rapport.task.TaskRow;

/** Where the one next step of a task is taken, by its kind. A new kind adds its line here. */
enum TaskPlace {
    CHECK_LINK_ASKED(task -> "/schedule.xhtml?relationship=" + task.relationshipId()),
    AGREEMENT_LINK_ASKED(task -> "/agreement.xhtml?relationship=" + task.relationshipId()),
    GUARDIAN_LINK_ASKED(task -> "/agreement.xhtml?relationship=" + task.relationshipId()),
    AGREEMENT_CHANGE_ASKED(task -> "/counter.xhtml?id=" + task.subjectId()),
    OWN_CONSENT_DUE(task -> "/guardians.xhtml?relationship=" + task.relationshipId() + "&person=" + task.subjectId()),
    CONSENT_WITHDRAWN(TaskPlace::consents),
    CONSENT_LINK_ASKED(TaskPlace::consents),
    CONSENTS_TO_DECIDE(task -> "/consent-texts.xhtml"),
    CONTACT_REVIEW_DUE(task ->
            "/contact-agreements.xhtml?relationship=" + task.relationshipId() + "&agreement=" + task.subjectId()),
    DRIFT_TO_REVIEW(task -> "/drift.xhtml?relationship=" + task.relationshipId()),
    WORKFLOW_STEP_DUE(TaskPlace::followUps),
    WORKFLOW_HELD(TaskPlace::followUps),
    GOAL_TO_ANSWER(TaskPlace::goal),
    ENDING_TO_DISCUSS(TaskPlace::goal),
    GOAL_LINK_ASKED(task -> "/goals.xhtml?relationship=" + task.relationshipId()),
    RISK_ANSWER(task -> "/risk.xhtml?id=" + task.subjectId());

    private final Function<TaskRow, String> address;

    TaskPlace(Function<TaskRow, String> address) {
        this.address = address;
    }

    private static String followUps(TaskRow task) {
        return "/follow-ups.xhtml?relationship=" + task.relationshipId();
    }

    private static String goal(TaskRow task) {
        return "/goals.xhtml?relationship=" + task.relationshipId() + "&goal=" + task.subjectId();
    }

    private static String consents(TaskRow task) {
        return "/consents.xhtml?relationship=" + task.relationshipId() + "&person=" + task.subjectId();
    }

    /** The address within the application. */
    static String of(TaskRow task) {
        return valueOf(task.kind()).address.apply(task);
    }

    /** Whether somebody must act now. */
    static boolean urgent(TaskRow task) {
        return valueOf(task.kind()) == RISK_ANSWER;
    }
}
