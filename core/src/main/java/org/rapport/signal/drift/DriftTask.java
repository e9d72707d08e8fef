package org.rapport.signal.drift;

import org.rapport.task.TaskKind;

/** What drift asks members to do. */
public enum DriftTask implements TaskKind {
    /** Something has drifted beyond its limit; the subject is the relationship. Settled when nothing does any more. */
    DRIFT_TO_REVIEW
}
