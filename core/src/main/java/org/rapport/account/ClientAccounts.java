package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;

/**
 * The accounts with which clients sign in to the portal, for the boundary that gives and takes them, in its transaction;
 * asks nobody for permission. One person has one account, in however many relationships they take part.
 */
@ApplicationScoped
public class ClientAccounts {

    @Inject
    private Gate gate;

    @Inject
    private PortalGate portal;

    @Inject
    private Passwords passwords;

    @Inject
    private Journal journal;

    /** The account of somebody of the transaction's organisation. */
    public Optional<ClientAccount> of(Actor.ClientSignedIn client) {
        return gate.accountOf(client)
                .map(own -> new ClientAccount(
                        own.name().value(),
                        own.account().password().isPresent(),
                        own.account().demonstration(),
                        own.account().disabled()));
    }

    /**
     * Makes the account, or makes it anew in place of one that was closed or forgotten; whoever is signed in with it is out.
     * Without a password a code is mailed each time. Refuses with {@code BAD_SIGN_IN_NAME}, {@code SIGN_IN_NAME_TAKEN},
     * {@code PASSWORD_LENGTH}, {@code PASSWORD_IS_NAME}.
     */
    public void keep(CreateAccount command) {
        SignInName name = SignInName.chosen(command.signInName());
        String hash = command.password().isEmpty() ? null : passwords.hash(command.password(), name);
        if (!portal.keepAccount(command, name, hash)) {
            throw new DomainException(AccountError.SIGN_IN_NAME_TAKEN, Map.of("field", "signInName"));
        }
        portal.endAll(command.subject(), null);
        journal.changed(AccountAction.ACCOUNT_CREATED, command.subject());
    }

    /** Closes the account, if there is one, and ends every sign-in with it. */
    public void close(UUID person) {
        if (gate.setDisabled(SubjectKind.CLIENT, person, true)) {
            portal.endAll(person, null);
            journal.changed(AccountAction.ACCOUNT_DISABLED, person);
        }
    }
}
