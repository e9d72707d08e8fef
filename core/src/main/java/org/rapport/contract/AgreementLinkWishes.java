package org.rapport.contract;

import jakarta.inject.Inject;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.task.LinkWishes;

/** A client whose link to an agreement no longer opens asks the therapist for a new one. */
@Boundary
public class AgreementLinkWishes {

    @Inject
    private AgreementRepository agreements;

    @Inject
    private LinkWishes wishes;

    @Inject
    private CurrentActor actor;

    /** Asks for a link in place of the one the caller came with. */
    @Permits(Who.CLIENT_BY_LINK)
    public void ask() {
        if (!(actor.get() instanceof Actor.ClientByLink link)) {
            throw new DomainException(SharedError.NOT_PERMITTED);
        }
        AgreementVersion version = agreements.get(link.organisation(), link.subject());
        wishes.ask(AgreementTask.AGREEMENT_LINK_ASKED, version.relationship());
    }
}
