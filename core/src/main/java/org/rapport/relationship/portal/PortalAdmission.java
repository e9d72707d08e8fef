package org.rapport.relationship.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
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
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

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
    private PortalGrants grants;

    @Inject
    private PortalTrace trace;

    PortalStanding standing(RelationshipRef relationship, UUID person) {
        Optional<PortalGrants.Grant> grant = grants.of(relationship, person);
        if (grant.isEmpty()) {
            return PortalStanding.NOT_SET_UP;
        }
        if (grant.get().ended()) {
            return PortalStanding.ENDED;
        }
        return grant.get().opened() ? signedIn(relationship, person) : PortalStanding.NOT_SET_UP;
    }

    private PortalStanding signedIn(RelationshipRef relationship, UUID person) {
        boolean password = accounts.of(new Actor.ClientSignedIn(relationship.organisation(), person))
                .filter(ClientAccount::withPassword)
                .isPresent();
        return password ? PortalStanding.PASSWORD : PortalStanding.CODES;
    }

    PortalInvitation invite(RelationshipRef relationship, UUID person) {
        Instant now = trace.now();
        UUID grant = grants.give(relationship, person, trace.actor(), now);
        IssuedLink link = links.issue(new IssueLink(LinkKind.PORTAL, person, grant, now.plus(trace.open())));
        boolean mailed = letters.invite(person, link.secret(), link.expiresAt());
        trace.changed(PortalAction.PORTAL_INVITED, person);
        return new PortalInvitation(link.secret(), link.expiresAt(), mailed);
    }

    void end(RelationshipRef relationship, UUID person) {
        grants.of(relationship, person).ifPresent(grant -> {
            links.revoke(grant.id());
            grants.end(relationship.organisation(), grant, trace.now());
        });
        if (!grants.anyOpen(relationship.organisation(), person)) {
            accounts.close(person);
        }
        trace.changed(PortalAction.PORTAL_ENDED, person);
    }

    /** Where this leaves its traces, and when. */
    @ApplicationScoped
    static class PortalTrace {

        @Inject
        private Journal journal;

        @Inject
        private CurrentActor current;

        @Inject
        private PortalSettings settings;

        @Inject
        private Clock clock;

        UUID actor() {
            return current.get().id();
        }

        /** How long an invitation can be used. */
        Duration open() {
            return settings.open();
        }

        Instant now() {
            return clock.instant();
        }

        void changed(PortalAction action, UUID person) {
            journal.changed(action, person);
        }
    }
}
