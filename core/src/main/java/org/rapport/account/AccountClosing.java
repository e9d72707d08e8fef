package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.audit.Journal;

/** Closes the account of somebody who leaves, for the boundary that lets them leave; asks nobody for permission. */
@ApplicationScoped
public class AccountClosing {

    @Inject
    private Gate gate;

    @Inject
    private Journal journal;

    /** Closes it, if there is one. */
    public void close(SubjectKind kind, UUID subject) {
        if (gate.setDisabled(kind, subject, true)) {
            journal.changed(AccountAction.ACCOUNT_DISABLED, subject);
        }
    }
}
