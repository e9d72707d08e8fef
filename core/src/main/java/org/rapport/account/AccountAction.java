package org.rapport.account;

import org.rapport.audit.JournalAction;

/** What the journal says about accounts and links. */
enum AccountAction implements JournalAction {
    SIGNED_IN("account"),
    ACCOUNT_CREATED("account"),
    ACCOUNT_DISABLED("account"),
    ACCOUNT_ENABLED("account"),
    PASSWORD_SET("account"),
    SIGNED_OUT_ELSEWHERE("account"),
    LINK_ISSUED("link"),
    LINK_USED("link"),
    LINKS_REVOKED("link subject");

    private final String subjectKind;

    AccountAction(String subjectKind) {
        this.subjectKind = subjectKind;
    }

    @Override
    public String subjectKind() {
        return subjectKind;
    }
}
