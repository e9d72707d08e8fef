package org.rapport.account;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** The transactions of a sign-in by code; {@link CodeSignIn} calls them in turn. */
@Boundary
class CodeSignInWork {

    @Inject
    private Gate gate;

    @Inject
    private MailedCodes codes;

    @Inject
    private CodeDelivery delivery;

    /** The account of this name. */
    @Permits(Who.ANYONE)
    public Optional<StoredAccount> account(SignInName name) {
        return gate.account(name);
    }

    /** Has a code sent, where mail reaches the person. */
    @Permits(Who.JOB)
    public void send(UUID person, UUID ticket) {
        if (delivery.reaches(person)) {
            delivery.send(person, CodePurpose.SIGN_IN, codes.make(CodePurpose.SIGN_IN, person, ticket));
        }
    }

    /** Whose code it was. */
    @Permits(Who.ANYONE)
    public Optional<Actor.ClientSignedIn> take(UUID ticket, String code) {
        return codes.take(CodePurpose.SIGN_IN, ticket, code);
    }

    /** The account, unless it was closed since the code was sent. */
    @Permits(Who.JOB)
    public Optional<UUID> openAccount(Actor.ClientSignedIn client) {
        return gate.accountOf(client)
                .map(OwnAccount::account)
                .filter(account -> !account.disabled())
                .map(StoredAccount::id);
    }
}
