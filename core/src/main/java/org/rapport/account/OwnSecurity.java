package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.rapport.account.factor.FactorSecret;
import org.rapport.shared.DomainException;

/**
 * A member changes how they sign in: password, device, recovery codes. Whoever sits down at a page that was left open can
 * do none of it, since the password is asked again; it is counted like a sign-in, and no transaction is open while it is
 * checked.
 */
@ApplicationScoped
public class OwnSecurity {

    private static final String PASSWORD = "password";
    private static final String CODE = "code";

    @Inject
    private OwnAccountWork work;

    @Inject
    private Counting counting;

    @Inject
    private Passwords passwords;

    /** How the member signs in now. */
    public SecurityState state() {
        return new SecurityState(work.account().account().demonstration(), work.factor());
    }

    /**
     * Changes the password. Refuses with {@code PASSWORDS_DIFFER}, {@code WRONG_PASSWORD} at {@code current}, with what
     * {@link Accounts#create} says about passwords, with {@code TOO_MANY_TRIES}.
     */
    public void changePassword(ChangeOwnPassword command) {
        OwnAccount own = work.account();
        if (!command.next().equals(command.again())) {
            throw new DomainException(AccountError.PASSWORDS_DIFFER, Map.of("field", "again"));
        }
        require(own, command.current(), "current", command.address());
        work.setPassword(passwords.hash(command.next(), own.name()));
    }

    /** What to tell a device that is about to be set up. */
    public FactorOffer offer() {
        return work.offer();
    }

    /**
     * Sets up the device that has this secret and shows this code, in place of the one there is, if any; returns new
     * recovery codes. Without a second factor yet only the password is asked.
     */
    public List<String> setUp(ProveItIsMe proof, FactorSecret secret, String newCode) {
        OwnAccount own = work.account();
        require(own, proof.password(), PASSWORD, proof.address());
        if (work.factor().isEmpty()) {
            return work.setUp(secret, newCode);
        }
        return withCode(own, proof, () -> work.replace(secret, proof.code(), newCode));
    }

    /** New recovery codes; the ones there were are worth nothing any more. */
    public List<String> renewCodes(ProveItIsMe proof) {
        OwnAccount own = work.account();
        require(own, proof.password(), PASSWORD, proof.address());
        return withCode(own, proof, () -> work.renewCodes(proof.code()));
    }

    private List<String> withCode(OwnAccount own, ProveItIsMe proof, Supplier<OwnAccountWork.Replaced> change) {
        Counting.Counted counted =
                counting.code(own.account().id(), proof.address()).require();
        OwnAccountWork.Replaced replaced = change.get();
        if (!replaced.check().passed()) {
            throw replaced.check().failure(CODE);
        }
        counting.forgive(counted);
        return replaced.recoveryCodes();
    }

    private void require(OwnAccount own, String password, String field, String address) {
        Counting.Counted counted = counting.password(own.name(), address).require();
        if (!passwords.matches(password, own.account().password())) {
            throw new DomainException(AccountError.WRONG_PASSWORD, Map.of("field", field));
        }
        counting.forgive(counted);
    }
}
