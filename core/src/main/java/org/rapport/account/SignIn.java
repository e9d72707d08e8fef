package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;

/**
 * Signs someone in by name and password. A try is counted before the password is looked at and forgiven when it was
 * right, so that many tries at once count each. An unknown name costs as much time as a wrong password. Works in
 * short transactions, none of which is open while the password is checked.
 *
 * <pre>
 * SignInOutcome outcome = signIn.attempt(new SignInRequest(name, password, address, local));
 * </pre>
 *
 * After a {@code Welcome} the actor acts in this request; keeping them for later requests is the caller's part. After a
 * {@code Halfway} nobody acts: {@link SecondStep} goes on.
 */
@ApplicationScoped
public class SignIn {

    @Inject
    private SignInTries tries;

    @Inject
    private Counting counting;

    @Inject
    private Passwords passwords;

    @Inject
    private SecondStep secondStep;

    @Inject
    private Arrival arrival;

    /** A member tries; never throws for a wrong name, password or too many tries. */
    public SignInOutcome attempt(SignInRequest request) {
        return attempt(request, SubjectKind.MEMBER);
    }

    /** A client tries, at the portal; a member's name is as unknown there as a client's is to {@link #attempt}. */
    public SignInOutcome attemptAsClient(SignInRequest request) {
        return attempt(request, SubjectKind.CLIENT);
    }

    private SignInOutcome attempt(SignInRequest request, SubjectKind kind) {
        SignInName name = SignInName.typed(request.name());
        Counting.Counted counted = counting.password(name, request.address());
        if (counted.closed().isPresent()) {
            return new SignInOutcome.Refused(AccountError.TOO_MANY_TRIES, counted.closed());
        }
        Optional<StoredAccount> account =
                name.possible() ? tries.account(name).filter(each -> each.isOf(kind)) : Optional.empty();
        try {
            if (!passwords.matches(request.password(), account.flatMap(StoredAccount::password))) {
                return SignInOutcome.Refused.because(AccountError.WRONG_NAME_OR_PASSWORD);
            }
        } catch (DomainException busy) {
            return SignInOutcome.Refused.because(AccountError.BUSY);
        }
        return welcome(account.orElseThrow(), request, counted);
    }

    private SignInOutcome welcome(StoredAccount account, SignInRequest request, Counting.Counted counted) {
        if (account.disabled()) {
            return SignInOutcome.Refused.because(AccountError.DISABLED);
        }
        if (account.demonstration() && !request.onThisMachine()) {
            return SignInOutcome.Refused.because(AccountError.DEMONSTRATION_IS_LOCAL);
        }
        counting.forgive(counted);
        Optional<HalfWay> half =
                account.actor() instanceof Actor.Member member ? secondStep.due(member) : Optional.empty();
        if (half.isPresent()) {
            return new SignInOutcome.Halfway(half.get());
        }
        arrival.of(account.actor(), account.id());
        return new SignInOutcome.Welcome(account.actor(), account.demonstration());
    }
}
