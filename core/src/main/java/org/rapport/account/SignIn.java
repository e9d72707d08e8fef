package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * Signs someone in by name and password. A try is counted before the password is looked at and forgiven when it was
 * right, so that many tries at once count each. An unknown name costs as much time as a wrong password. Works in three
 * short transactions, none of which is open while the password is checked.
 *
 * <pre>
 * SignInOutcome outcome = signIn.attempt(new SignInRequest(name, password, address, local));
 * </pre>
 *
 * After a {@code Welcome} the actor acts in this request; keeping them for later requests is the caller's part.
 */
@ApplicationScoped
public class SignIn {

    @Inject
    private SignInTries tries;

    @Inject
    private SignInKeys keys;

    @Inject
    private Passwords passwords;

    @Inject
    private CurrentActor current;

    @Inject
    private Clock clock;

    /** Tries; never throws for a wrong name, password or too many tries. */
    public SignInOutcome attempt(SignInRequest request) {
        SignInName name = SignInName.typed(request.name());
        SignInTry counted = new SignInTry(
                keys.ofName(name),
                keys.ofAddress(request.address()),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Optional<Instant> closed = tries.begin(counted);
        if (closed.isPresent()) {
            return new SignInOutcome.Refused(AccountError.TOO_MANY_TRIES, closed);
        }
        Optional<StoredAccount> account = name.possible() ? tries.account(name) : Optional.empty();
        try {
            if (!passwords.matches(request.password(), account.map(StoredAccount::passwordHash))) {
                return SignInOutcome.Refused.because(AccountError.WRONG_NAME_OR_PASSWORD);
            }
        } catch (DomainException busy) {
            return SignInOutcome.Refused.because(AccountError.BUSY);
        }
        return welcome(account.orElseThrow(), request, counted);
    }

    private SignInOutcome welcome(StoredAccount account, SignInRequest request, SignInTry counted) {
        if (account.disabled()) {
            return SignInOutcome.Refused.because(AccountError.DISABLED);
        }
        if (account.demonstration() && !request.onThisMachine()) {
            return SignInOutcome.Refused.because(AccountError.DEMONSTRATION_IS_LOCAL);
        }
        Actor actor = account.actor();
        current.become(actor);
        tries.forgive(counted, account.id());
        return new SignInOutcome.Welcome(actor);
    }
}
