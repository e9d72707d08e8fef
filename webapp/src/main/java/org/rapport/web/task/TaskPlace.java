package org.rapport.web.task;

import org.rapport.task.TaskRow;

/** Where the one next step of a task is taken, by its kind. A new kind adds its line here. */
enum TaskPlace {
    CHECK_LINK_ASKED("/schedule.xhtml?relationship="),
    AGREEMENT_LINK_ASKED("/agreement.xhtml?relationship=");

    private final String path;

    TaskPlace(String path) {
        this.path = path;
    }

    /** The address within the application. */
    static String of(TaskRow task) {
        return valueOf(task.kind()).path + task.relationshipId();
    }
}
