package org.rapport.task;

import org.rapport.audit.JournalAction;

/** What this feature writes into the journal. */
enum TaskAction implements JournalAction {
    TASK_DONE,
    LINK_ASKED;

    @Override
    public String subjectKind() {
        return "task";
    }
}
