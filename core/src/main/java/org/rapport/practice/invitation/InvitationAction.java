package org.rapport.practice.invitation;

import org.rapport.audit.JournalAction;

/** What the journal says about invitations. */
enum InvitationAction implements JournalAction {
    MEMBER_INVITED,
    INVITATION_RENEWED,
    INVITATION_WITHDRAWN,
    INVITATION_ROLES_WITHDRAWN,
    INVITATION_ACCEPTED;

    @Override
    public String subjectKind() {
        return "invitation";
    }
}
