package org.rapport.account;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapport.account.factor.CodeCheck;
import org.rapport.account.factor.FactorError;
import org.rapport.account.factor.FactorSecret;
import org.rapport.account.factor.FactorState;
import org.rapport.account.factor.SecondFactors;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/** The transactions in which a member changes how they sign in; {@link OwnSecurity} calls them. */
@Boundary
class OwnAccountWork {

    @Inject
    private Gate gate;

    @Inject
    private SecondFactors factors;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** The account of the acting member. */
    @Permits(Who.ANY_MEMBER)
    public OwnAccount account() {
        return gate.accountOf(me()).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** The second factor of the acting member. */
    @Permits(Who.ANY_MEMBER)
    public Optional<FactorState> factor() {
        return factors.state(key());
    }

    /** A secret for a device of the acting member. */
    @Permits(Who.ANY_MEMBER)
    public FactorOffer offer() {
        return new FactorOffer(
                factors.newSecret(), requireOwnPassword(account()).name().value());
    }

    /** Keeps a new password. */
    @Permits(Who.ANY_MEMBER)
    public void setPassword(String hash) {
        OwnAccount own = requireOwnPassword(account());
        gate.setPasswordHash(SubjectKind.MEMBER, actor.get().id(), hash);
        journal.changed(AccountAction.PASSWORD_SET, own.account().id());
    }

    /** Looks at a code and uses it up when it is right. */
    @Permits(Who.ANY_MEMBER)
    public CodeCheck check(String code) {
        return factors.check(key(), code);
    }

    /** Sets up a first device; returns the recovery codes. */
    @Permits(Who.ANY_MEMBER)
    public List<String> setUp(FactorSecret secret, String newCode) {
        requireOwnPassword(account());
        return factors.setUp(key(), secret, newCode);
    }

    /** Puts a device in the place of the one whose code is given; all or nothing. */
    @Permits(Who.ANY_MEMBER)
    public Replaced replace(FactorSecret secret, String code, String newCode) {
        requireFactor();
        CodeCheck check = factors.check(key(), code);
        return new Replaced(check, check.passed() ? factors.replace(key(), secret, newCode) : List.of());
    }

    /** New recovery codes for a code that is right. */
    @Permits(Who.ANY_MEMBER)
    public Replaced renewCodes(String code) {
        requireFactor();
        CodeCheck check = factors.check(key(), code);
        return new Replaced(check, check.passed() ? factors.renewCodes(key()) : List.of());
    }

    /**
     * What a change brought.
     *
     * @param check whether the code that allows it was right
     * @param recoveryCodes the new ones; empty when it was not
     */
    record Replaced(CodeCheck check, List<String> recoveryCodes) {

        /** Keeps its own copy. */
        Replaced {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        /** Never the codes. */
        @Override
        public String toString() {
            return "Replaced " + check;
        }
    }

    private void requireFactor() {
        if (factors.state(key()).isEmpty()) {
            throw new DomainException(FactorError.NOT_SET_UP);
        }
    }

    private static OwnAccount requireOwnPassword(OwnAccount own) {
        if (own.account().demonstration()) {
            throw new DomainException(AccountError.DEMONSTRATION_STAYS);
        }
        return own;
    }

    private Actor.Member me() {
        return new Actor.Member(actor.get().organisation(), actor.get().id());
    }

    private RecordKey key() {
        return new RecordKey(actor.get().organisation(), actor.get().id());
    }
}
