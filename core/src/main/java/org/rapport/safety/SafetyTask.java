package org.rapport.safety;

import org.rapport.task.TaskKind;

/** What this feature asks members to do. */
public enum SafetyTask implements TaskKind {
    /** An answer needs a person now; the subject is the notice. */
    RISK_ANSWER
}
