package org.rapport.account;

import java.time.Instant;
import java.util.Optional;
import org.rapport.shared.access.Actor;

/** How a sign-in ended. */
public sealed interface SignInOutcome {

    /** The name and password are right; this is who signed in. */
    record Welcome(Actor actor) implements SignInOutcome {}

    /**
     * It was not allowed.
     *
     * @param reason why, in a form a page can put into words
     * @param until for {@code TOO_MANY_TRIES}: the moment from which it can be tried again
     */
    record Refused(AccountError reason, Optional<Instant> until) implements SignInOutcome {

        static Refused because(AccountError reason) {
            return new Refused(reason, Optional.empty());
        }
    }
}
