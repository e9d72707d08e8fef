package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.rapport.shared.DomainException;

/**
 * A client changes how they sign in to the portal. Who has a password gives it first; it is counted like a sign-in, and no
 * transaction is open while it is checked.
 */
@ApplicationScoped
public class OwnPortalSecurity {

    @Inject
    private OwnPortalAccess work;

    @Inject
    private Counting counting;

    @Inject
    private Passwords passwords;

    /** How the client signs in now. */
    public ClientAccount state() {
        OwnAccount own = work.account();
        return new ClientAccount(
                own.name().value(),
                own.account().password().isPresent(),
                own.account().demonstration(),
                own.account().disabled());
    }

    /**
     * Sets a password, or changes it; every other browser is signed out. Refuses with {@code PASSWORDS_DIFFER},
     * {@code WRONG_PASSWORD} at {@code current}, {@code PASSWORD_LENGTH}, {@code PASSWORD_IS_NAME}, {@code TOO_MANY_TRIES}.
     *
     * @param secret of the sign-in that stays
     */
    public void changePassword(ChangeOwnPassword command, String secret) {
        OwnAccount own = work.account();
        if (!command.next().equals(command.again())) {
            throw new DomainException(AccountError.PASSWORDS_DIFFER, Map.of("field", "again"));
        }
        if (own.account().password().isPresent()) {
            requirePassword(own, command);
        }
        work.setPassword(passwords.hash(command.next(), own.name()), secret);
    }

    private void requirePassword(OwnAccount own, ChangeOwnPassword command) {
        Counting.Counted counted =
                counting.password(own.name(), command.address()).require();
        if (!passwords.matches(command.current(), own.account().password())) {
            throw new DomainException(AccountError.WRONG_PASSWORD, Map.of("field", "current"));
        }
        counting.forgive(counted);
    }

    /** Signs out everywhere else. */
    public void endOthers(String secret) {
        work.endOthers(secret);
    }
}
