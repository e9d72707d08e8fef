package org.rapport.web.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.account.AccountError;
import org.rapport.account.HalfWay;
import org.rapport.account.SignInOutcome;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;

/** How a step of the sign-in of this request ended, for the mechanism and for the page that asked for it. */
@RequestScoped
public class SignInResult {

    private @Nullable SignInOutcome outcome;

    void keep(SignInOutcome ended) {
        outcome = ended;
    }

    /** The member who is in now. */
    Optional<Actor.Member> member() {
        Actor actor = null;
        if (outcome instanceof SignInOutcome.Welcome welcome) {
            actor = welcome.actor();
        } else if (outcome instanceof SignInOutcome.SetUp setUp) {
            actor = setUp.actor();
        }
        return actor instanceof Actor.Member member ? Optional.of(member) : Optional.empty();
    }

    /** Whether no second step can come to be due in the session that begins. */
    boolean settled() {
        return !(outcome instanceof SignInOutcome.Welcome welcome) || welcome.settled();
    }

    /** Who has to take the second step. */
    Optional<HalfWay> half() {
        return outcome instanceof SignInOutcome.Halfway halfway ? Optional.of(halfway.half()) : Optional.empty();
    }

    /** The recovery codes of a device that was set up. */
    List<String> recoveryCodes() {
        return outcome instanceof SignInOutcome.SetUp setUp ? setUp.recoveryCodes() : List.of();
    }

    /** Why nobody is in, for the page. */
    DomainException refusal() {
        if (outcome instanceof SignInOutcome.Failed failed) {
            return failed.reason();
        }
        if (outcome instanceof SignInOutcome.Refused refused) {
            return refused.until()
                    .map(until -> new DomainException(refused.reason(), Map.of("until", until)))
                    .orElseGet(() -> new DomainException(refused.reason()));
        }
        return new DomainException(AccountError.WRONG_NAME_OR_PASSWORD);
    }
}
