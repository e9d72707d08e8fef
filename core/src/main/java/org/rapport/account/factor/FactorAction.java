package org.rapport.account.factor;

import org.rapport.audit.JournalAction;

/** What the journal says about second factors. */
enum FactorAction implements JournalAction {
    SECOND_FACTOR_SET_UP,
    SECOND_FACTOR_REPLACED,
    SECOND_FACTOR_REMOVED,
    RECOVERY_CODES_RENEWED,
    RECOVERY_CODE_USED;

    @Override
    public String subjectKind() {
        return "member";
    }
}
