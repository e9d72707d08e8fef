package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapport.account.factor.CodeCheck;
import org.rapport.account.factor.FactorSecret;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.job.AsJob;

/**
 * The second step of a sign-in, between the password and the first page. Codes are counted like passwords, under a key of
 * the account. Until it is taken nobody acts: what it needs from the database it does as a job of the organisation.
 */
@ApplicationScoped
public class SecondStep {

    private static final String JOB = "second step";

    @Inject
    private Counting counting;

    @Inject
    private SecondStepWork work;

    @Inject
    private Arrival arrival;

    @Inject
    private AsJob asJob;

    @Inject
    private Clock clock;

    /** The step that is due for a member whose password is right, or who has got other roles since it was. */
    public Optional<HalfWay> due(Actor.Member member) {
        return asJob.in(member.organisation(), JOB, () -> work.due(member.id()));
    }

    /** Takes the step with a code of the device or a recovery code. */
    public SignInOutcome attempt(SecondStepRequest request) {
        return counted(request, () -> {
            HalfWay half = request.half();
            CodeCheck check = inOrganisation(half, () -> work.check(half.member(), request.code()));
            return check.passed()
                    ? new SignInOutcome.Welcome(half.actor(), true)
                    : new SignInOutcome.Failed(check.failure("code"));
        });
    }

    /** What to tell the device of somebody who must set one up. */
    public FactorOffer offer(HalfWay half) {
        return inOrganisation(half, () -> work.offer(half.member()));
    }

    /** Takes the step by setting up a first device, proved by one of its codes; refuses with a {@code FactorError}. */
    public SignInOutcome setUp(SecondStepRequest request, FactorSecret secret) {
        return counted(request, () -> {
            HalfWay half = request.half();
            List<String> codes = inOrganisation(half, () -> work.setUp(half.member(), secret, request.code()));
            return new SignInOutcome.SetUp(half.actor(), codes);
        });
    }

    private SignInOutcome counted(SecondStepRequest request, Supplier<SignInOutcome> step) {
        HalfWay half = request.half();
        if (clock.instant().isAfter(half.until())) {
            return SignInOutcome.Refused.because(AccountError.SIGN_IN_AGAIN);
        }
        Counting.Counted counted = counting.code(half.account(), request.address());
        if (counted.closed().isPresent()) {
            return new SignInOutcome.Refused(AccountError.TOO_MANY_TRIES, counted.closed());
        }
        SignInOutcome outcome = result(step);
        if (!(outcome instanceof SignInOutcome.Failed)) {
            counting.forgive(counted);
            arrival.of(half.actor(), half.account());
        }
        return outcome;
    }

    private static SignInOutcome result(Supplier<SignInOutcome> step) {
        try {
            return step.get();
        } catch (DomainException refused) {
            return new SignInOutcome.Failed(refused);
        }
    }

    private <T> T inOrganisation(HalfWay half, Supplier<T> step) {
        return asJob.in(half.organisation(), JOB, step);
    }
}
