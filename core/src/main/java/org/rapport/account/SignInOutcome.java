package org.rapport.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;

/** How a step of a sign-in ended. */
public sealed interface SignInOutcome {

    /**
     * All that was asked is right; this is who signed in.
     *
     * @param settled whether no second step can come to be due in this session: it was taken, or the account never needs
     *     one
     */
    record Welcome(Actor actor, boolean settled) implements SignInOutcome {

        /** The password alone was enough today. */
        public Welcome(Actor actor) {
            this(actor, false);
        }
    }

    /** The name and password are right; the second step comes next. Nobody is signed in yet. */
    record Halfway(HalfWay half) implements SignInOutcome {}

    /**
     * The second factor was set up and its code was right; this is who signed in.
     *
     * @param recoveryCodes to be shown once
     */
    record SetUp(Actor actor, List<String> recoveryCodes) implements SignInOutcome {

        /** Keeps its own copy. */
        public SetUp {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        /** Who; never the codes. */
        @Override
        public String toString() {
            return "SetUp " + actor;
        }
    }

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

    /** The second step failed; the reason names the field it belongs to. */
    record Failed(DomainException reason) implements SignInOutcome {}
}
