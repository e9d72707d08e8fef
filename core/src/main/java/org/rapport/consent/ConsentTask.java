package org.rapport.consent;

import org.rapport.task.TaskKind;

/** What decisions ask members to do. */
public enum ConsentTask implements TaskKind {
    /** A client took something back: to be talked about. The subject is the person. */
    CONSENT_WITHDRAWN,
    /** A client wants a new link to what they allow. */
    CONSENT_LINK_ASKED,
    /** An administrator decides whether a missing consent stops anything. Opened by an upgrade. */
    CONSENTS_TO_DECIDE
}
