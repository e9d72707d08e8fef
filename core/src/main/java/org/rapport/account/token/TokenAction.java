package org.rapport.account.token;

import org.rapport.audit.JournalAction;

/**
 * What the journal says about tokens. The operator's commands write these entries themselves, by these names; the subject
 * is the member the token acts for, and the token is what is shown.
 */
enum TokenAction implements JournalAction {
    API_TOKEN_CREATED,
    API_TOKEN_REVOKED;

    @Override
    public String subjectKind() {
        return "member";
    }
}
