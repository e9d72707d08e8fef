package org.rapport.workflow;

import org.rapport.task.TaskKind;

/** What this feature asks members to do; the subject is the course. */
public enum WorkflowTask implements TaskKind {
    /** A step is the therapist's to do, or to ask about in the session. */
    WORKFLOW_STEP_DUE,
    /** A course waits or is stuck. */
    WORKFLOW_HELD
}
