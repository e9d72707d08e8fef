package org.rapport.relationship.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rapport.account.ClientAccount;
import org.rapport.account.ClientAccounts;
import org.rapport.client.ContactChanged;
import org.rapport.shared.access.Actor;

/**
 * Closes an access that rests on codes alone when the address changes they would go to: whoever writes down another address
 * must not get in with it. A new invitation makes it anew.
 */
@ApplicationScoped
class PortalContactWatch {

    @Inject
    private ClientAccounts accounts;

    void changed(@Observes ContactChanged event) {
        accounts.of(new Actor.ClientSignedIn(event.organisation(), event.person()))
                .filter(account -> !account.withPassword())
                .map(ClientAccount::closed)
                .ifPresent(closed -> accounts.close(event.person()));
    }
}
