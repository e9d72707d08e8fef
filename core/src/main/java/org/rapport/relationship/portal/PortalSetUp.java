package org.rapport.relationship.portal;

import jakarta.inject.Inject;
import java.util.Map;
import org.rapport.account.AccountError;
import org.rapport.account.ClientAccounts;
import org.rapport.account.CreateAccount;
import org.rapport.account.PersonalLinks;
import org.rapport.account.SubjectKind;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Makes the own sign-in with an invitation to the portal. The link is used up with it, once; what is refused leaves it
 * open.
 */
@Boundary
public class PortalSetUp {

    @Inject
    private PortalSetUpReader reader;

    @Inject
    private ClientAccounts accounts;

    @Inject
    private PersonalLinks links;

    @Inject
    private CurrentActor actor;

    /** What there is to choose. {@code PORTAL_OFF} when the portal was taken away since. */
    @Permits(Who.CLIENT_BY_LINK)
    public PortalOffer look() {
        return reader.offer(holder(), require());
    }

    /**
     * Makes the sign-in and opens the relationship of the invitation with it; returns who signs in from then on. Made in place
     * of one there was, it opens nothing else: whoever holds a link alone gets at no other relationship. Refuses with
     * {@code PORTAL_OFF}, {@code PASSWORD_NEEDED}, {@code NOT_OWN_ADDRESS}, {@code PASSWORDS_DIFFER}, with what
     * {@link ClientAccounts#keep} says, and with {@code LINK_NOT_OPEN} when it was used before.
     */
    @Permits(Who.CLIENT_BY_LINK)
    public Actor.ClientSignedIn make(MakeSignIn command) {
        Actor.ClientByLink holder = holder();
        PortalGrants.Grant grant = require();
        requireFit(command, holder);
        links.use();
        String password = command.codes() ? "" : command.password();
        accounts.keep(new CreateAccount(SubjectKind.CLIENT, holder.id(), command.signInName(), password, false));
        reader.openAlone(holder, grant);
        return new Actor.ClientSignedIn(holder.organisation(), holder.id());
    }

    /**
     * Opens the relationship of the invitation beside those the client sees already.
     *
     * @param signedIn who just signed in with the access there is; {@code NOT_FOUND} when that is somebody else
     */
    @Permits(Who.CLIENT_BY_LINK)
    public void join(Actor.ClientSignedIn signedIn) {
        Actor.ClientByLink holder = holder();
        PortalGrants.Grant grant = require();
        if (!signedIn.equals(new Actor.ClientSignedIn(holder.organisation(), holder.id()))) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        links.use();
        reader.open(holder, grant);
    }

    private void requireFit(MakeSignIn command, Actor.ClientByLink holder) {
        if (command.codes() && !reader.reaches(holder.id())) {
            throw new DomainException(PortalError.PASSWORD_NEEDED, Map.of("field", "password"));
        }
        if (!command.codes() && command.password().isEmpty()) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", "password"));
        }
        if (!command.codes() && !command.password().equals(command.again())) {
            throw new DomainException(AccountError.PASSWORDS_DIFFER, Map.of("field", "again"));
        }
        if (command.signInName().contains("@") && !reader.isOwnAddress(holder, command.signInName())) {
            throw new DomainException(PortalError.NOT_OWN_ADDRESS, Map.of("field", "signInName"));
        }
    }

    private PortalGrants.Grant require() {
        return reader.grant(holder()).orElseThrow(() -> new DomainException(PortalError.PORTAL_OFF));
    }

    private Actor.ClientByLink holder() {
        if (actor.get() instanceof Actor.ClientByLink link) {
            return link;
        }
        throw new DomainException(SharedError.NOT_PERMITTED);
    }
}
