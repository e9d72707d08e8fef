package org.rapport.account;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.account.factor.CodeCheck;
import org.rapport.account.factor.FactorSecret;
import org.rapport.account.factor.SecondFactors;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.RoleSource;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/**
 * The transactions of a second step, for a member of the job's organisation who is not signed in yet; {@link SecondStep}
 * calls them.
 */
@Boundary
class SecondStepWork {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Inject
    private SecondFactors factors;

    @Inject
    private Gate gate;

    @Inject
    private RoleSource roles;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** The step that is due for a member whose password is right; nothing when none is. */
    @Permits(Who.JOB)
    public Optional<HalfWay> due(UUID memberId) {
        Actor.Member member = member(memberId);
        Optional<OwnAccount> own = gate.accountOf(member);
        if (own.isEmpty() || own.get().account().demonstration()) {
            return Optional.empty();
        }
        boolean enrolled = factors.state(key(member)).isPresent();
        if (!enrolled && !SecondFactorRule.requires(roles.rolesOf(member))) {
            return Optional.empty();
        }
        UUID account = own.get().account().id();
        return Optional.of(new HalfWay(
                account,
                member.organisation(),
                memberId,
                enrolled,
                clock.instant().plus(PATIENCE)));
    }

    /** The name a device is set up for. */
    @Permits(Who.JOB)
    public FactorOffer offer(UUID memberId) {
        return new FactorOffer(factors.newSecret(), open(memberId).name().value());
    }

    /** Looks at a code and uses it up when it is right. */
    @Permits(Who.JOB)
    public CodeCheck check(UUID memberId, String code) {
        open(memberId);
        return factors.check(key(member(memberId)), code);
    }

    /** Sets up the first device; returns the recovery codes. */
    @Permits(Who.JOB)
    public List<String> setUp(UUID memberId, FactorSecret secret, String code) {
        open(memberId);
        return factors.setUp(key(member(memberId)), secret, code);
    }

    /** The account, which may have been closed since the password was given. */
    private OwnAccount open(UUID memberId) {
        return gate.accountOf(member(memberId))
                .filter(own -> !own.account().disabled())
                .orElseThrow(() -> new DomainException(AccountError.DISABLED));
    }

    private Actor.Member member(UUID memberId) {
        return new Actor.Member(actor.get().organisation(), memberId);
    }

    private static RecordKey key(Actor.Member member) {
        return new RecordKey(member.organisation(), member.id());
    }
}
