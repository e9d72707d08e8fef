package org.rapport.relationship.portal;

import jakarta.inject.Inject;
import java.util.List;
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
    private PortalAdmission.PortalTrace trace;

    @Inject
    private CurrentActor actor;

    /** What there is to choose. {@code PORTAL_OFF} when the portal was taken away since. */
    @Permits(Who.CLIENT_BY_LINK)
    public PortalOffer look() {
        return reader.offer(holder(), requirePlaces());
    }

    /**
     * Makes the sign-in, in place of one there was before; returns who signs in with it from then on. Refuses with
     * {@code PORTAL_OFF}, {@code PASSWORD_NEEDED}, {@code PASSWORDS_DIFFER}, with what {@link ClientAccounts#keep} says, and
     * with {@code LINK_NOT_OPEN} when it was used before.
     */
    @Permits(Who.CLIENT_BY_LINK)
    public Actor.ClientSignedIn make(MakeSignIn command) {
        Actor.ClientByLink holder = holder();
        requirePlaces();
        requireFit(command, holder);
        links.use();
        accounts.keep(
                new CreateAccount(SubjectKind.CLIENT, holder.id(), command.signInName(), command.password(), false));
        trace.changed(PortalAction.PORTAL_SET_UP, holder.id());
        return new Actor.ClientSignedIn(holder.organisation(), holder.id());
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
    }

    private List<PortalPlace> requirePlaces() {
        List<PortalPlace> places = reader.places(holder());
        if (places.isEmpty()) {
            throw new DomainException(PortalError.PORTAL_OFF);
        }
        return places;
    }

    /** Only a link whose subject is its own person is one to the portal. */
    private Actor.ClientByLink holder() {
        if (actor.get() instanceof Actor.ClientByLink link && link.subject().equals(link.id())) {
            return link;
        }
        throw new DomainException(SharedError.NOT_FOUND);
    }
}
