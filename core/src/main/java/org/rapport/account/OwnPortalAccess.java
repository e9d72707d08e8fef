package org.rapport.account;

import jakarta.inject.Inject;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** The transactions in which a client changes how they sign in to the portal; {@link OwnPortalSecurity} calls them. */
@Boundary
class OwnPortalAccess {

    @Inject
    private Gate gate;

    @Inject
    private PortalGate portal;

    @Inject
    private LinkMaking making;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** The acting client's account. */
    @Permits(Who.CLIENT)
    public OwnAccount account() {
        Actor client = actor.get();
        return gate.accountOf(client).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** Keeps a new password and signs the client out everywhere but in the browser with this secret. */
    @Permits(Who.CLIENT)
    public void setPassword(String hash, String secret) {
        OwnAccount own = account();
        if (own.account().demonstration()) {
            throw new DomainException(AccountError.DEMONSTRATION_STAYS);
        }
        gate.setPasswordHash(SubjectKind.CLIENT, actor.get().id(), hash);
        portal.endAll(actor.get().id(), making.hash(secret));
        journal.changed(AccountAction.PASSWORD_SET, own.account().id());
    }

    /** Signs the acting client out everywhere but in the browser with this secret. */
    @Permits(Who.CLIENT)
    public void endOthers(String secret) {
        portal.endAll(actor.get().id(), making.hash(secret));
        journal.changed(AccountAction.SIGNED_OUT_ELSEWHERE, account().account().id());
    }
}
