package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/** The end of a sign-in: from here on somebody acts in this request. */
@ApplicationScoped
class Arrival {

    @Inject
    private SignInTries tries;

    @Inject
    private CurrentActor current;

    void of(Actor actor, UUID account) {
        current.become(actor);
        tries.signedIn(account);
    }
}
