package org.rapport.relationship.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.account.ClientAccount;
import org.rapport.account.ClientAccounts;
import org.rapport.account.IssueLink;
import org.rapport.account.IssuedLink;
import org.rapport.account.LinkKind;
import org.rapport.account.PersonalLinks;
import org.rapport.audit.Journal;
import org.rapport.shared.access.Actor;

/** Gives the link to the portal, and takes the sign-in away. */
@ApplicationScoped
class PortalAdmission {

    @Inject
    private PersonalLinks links;

    @Inject
    private ClientAccounts accounts;

    @Inject
    private PortalLetters letters;

    @Inject
    private PortalSettings settings;

    @Inject
    private PortalTrace trace;

    Optional<ClientAccount> account(Actor.ClientSignedIn client) {
        return accounts.of(client);
    }

    PortalInvitation invite(UUID person) {
        IssuedLink link = links.issue(
                new IssueLink(LinkKind.PORTAL, person, person, trace.now().plus(settings.open())));
        boolean mailed = letters.invite(person, link.secret(), link.expiresAt());
        trace.changed(PortalAction.PORTAL_INVITED, person);
        return new PortalInvitation(link.secret(), link.expiresAt(), mailed);
    }

    void end(UUID person) {
        links.revoke(person);
        accounts.close(person);
        trace.changed(PortalAction.PORTAL_ENDED, person);
    }

    /** Where this leaves its traces, and when. */
    @ApplicationScoped
    static class PortalTrace {

        @Inject
        private Journal journal;

        @Inject
        private Clock clock;

        Instant now() {
            return clock.instant();
        }

        void changed(PortalAction action, UUID person) {
            journal.changed(action, person);
        }
    }
}
