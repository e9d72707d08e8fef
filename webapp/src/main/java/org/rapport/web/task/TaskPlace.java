package org.rapport.web.task;

import org.rapport.task.TaskRow;

/** Where the one next step of a task is taken, by its kind. A new kind adds its line here. */
enum TaskPlace {
    CHECK_LINK_ASKED("/schedule.xhtml?relationship="),
    AGREEMENT_LINK_ASKED("/agreement.xhtml?relationship="),
    GUARDIAN_LINK_ASKED("/agreement.xhtml?relationship="),
    OWN_CONSENT_DUE("/guardians.xhtml?relationship=", "&person=");

    private final String path;
    private final String subject;

    TaskPlace(String path) {
        this(path, "");
    }

    TaskPlace(String path, String subject) {
        this.path = path;
        this.subject = subject;
    }

    /** The address within the application. */
    static String of(TaskRow task) {
        TaskPlace place = valueOf(task.kind());
        String relationship = place.path + task.relationshipId();
        return place.subject.isEmpty() ? relationship : relationship + place.subject + task.subjectId();
    }
}
