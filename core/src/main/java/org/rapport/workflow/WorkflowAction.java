package org.rapport.workflow;

import org.rapport.audit.JournalAction;

/** What this feature writes into the journal. */
enum WorkflowAction implements JournalAction {
    WORKFLOWS_SHOWN,
    WORKFLOW_BEGUN,
    WORKFLOW_STEP_ANSWERED,
    WORKFLOW_STEP_LATE,
    WORKFLOW_MOVED,
    WORKFLOW_STUCK,
    WORKFLOW_CLOSED;

    @Override
    public String subjectKind() {
        return "relationship";
    }
}
