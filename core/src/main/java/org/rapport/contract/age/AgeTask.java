package org.rapport.contract.age;

import org.rapport.task.TaskKind;

/** What a birthday asks members to do. */
public enum AgeTask implements TaskKind {
    /** A participant is old enough to consent alone; the subject is the person. Settled when they sign. */
    OWN_CONSENT_DUE
}
