package org.rapport.measure;

import org.rapport.task.TaskKind;

/** What this feature asks members to do. */
public enum MeasureTask implements TaskKind {
    /** A client whose link to a check is over asks for a new one; the subject is the person. */
    CHECK_LINK_ASKED
}
