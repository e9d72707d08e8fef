package org.rapport.contract;

import org.rapport.task.TaskKind;

/** What this feature asks members to do. */
public enum AgreementTask implements TaskKind {
    /** A client whose link to an agreement is over asks for a new one; the subject is the person. */
    AGREEMENT_LINK_ASKED,
    /** A guardian whose link is over asks for a new one; the subject is the guardian. */
    GUARDIAN_LINK_ASKED,
    /** A client or guardian asks to change a term; the subject is the thread of the talk about it. */
    AGREEMENT_CHANGE_ASKED
}
