package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.DomainException;

/** Counts tries before what was typed is looked at; who counted one and finds it right forgives it. */
@ApplicationScoped
class Counting {

    @Inject
    private SignInTries tries;

    @Inject
    private SignInKeys keys;

    @Inject
    private Clock clock;

    /**
     * A counted try.
     *
     * @param closed until when nothing is looked at; empty when this try was counted
     */
    record Counted(SignInTry tried, Optional<Instant> closed) {

        /** Refuses while nothing is looked at. */
        Counted require() {
            closed.ifPresent(until -> {
                throw new DomainException(AccountError.TOO_MANY_TRIES, Map.of("until", until));
            });
            return this;
        }
    }

    /** A password typed for this name. */
    Counted password(SignInName name, String address) {
        return begin(keys.ofName(name), address);
    }

    /** A code typed for this account. */
    Counted code(UUID account, String address) {
        return begin(keys.ofSecondStep(account), address);
    }

    /** A code asked for by this name, whether anybody has it or not. */
    Counted codeAsked(SignInName name, String address) {
        return begin(keys.ofCodesFor(name), address);
    }

    /** A code asked for by somebody who came through a link. */
    Counted codeForLink(UUID person, String address) {
        return begin(keys.ofCodesOf(person), address);
    }

    /** A mailed code typed in the browser that has this ticket. */
    Counted codeTyped(UUID ticket, String address) {
        return begin(keys.ofTicket(ticket), address);
    }

    private Counted begin(byte[] key, String address) {
        SignInTry tried =
                new SignInTry(key, keys.ofAddress(address), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Counted(tried, tries.begin(tried));
    }

    void forgive(Counted counted) {
        tries.forgive(counted.tried());
    }
}
