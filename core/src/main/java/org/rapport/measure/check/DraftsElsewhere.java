package org.rapport.measure.check;

import jakarta.inject.Inject;
import org.rapport.account.LinkCodes;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Brings what was typed of a form in another browser into this one, for somebody who came through its link: a code goes to
 * their own mail address, since whoever else holds the link may write but not read.
 */
@Boundary
public class DraftsElsewhere {

    @Inject
    private OwnChecks own;

    @Inject
    private Drafts drafts;

    @Inject
    private LinkCodes codes;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** Whether a code can be sent. */
    @Permits(Who.CLIENT_BY_LINK)
    public boolean reachable() {
        return codes.reaches(holder());
    }

    /**
     * Sends a code. {@code NOT_FOUND} when nothing was typed elsewhere or no mail reaches the person,
     * {@code TOO_MANY_TRIES} when it was asked for too often.
     *
     * @param address where the request came from
     */
    @Permits(Who.CLIENT_BY_LINK)
    public void ask(String address) {
        Actor.ClientByLink holder = holder();
        OwnChecks.Own mine = own.find(holder.subject());
        if (!drafts.elsewhere(mine.assignment()) || !codes.reaches(holder)) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        codes.send(holder, address);
        journal.changed(MeasureAction.DRAFT_CODE_SENT, mine.assignment().id());
    }

    /** Takes the code; whether it was right. From then on what was typed last, anywhere, is what this browser shows. */
    @Permits(Who.CLIENT_BY_LINK)
    public boolean bring(String code) {
        Actor.ClientByLink holder = holder();
        OwnChecks.Own mine = own.lock(holder.subject());
        mine.assignment().requireOpen(mine.now());
        if (!codes.isRight(holder, code)) {
            return false;
        }
        drafts.bringNewest(mine.assignment(), mine.now());
        journal.changed(MeasureAction.DRAFT_BROUGHT, mine.assignment().id());
        return true;
    }

    private Actor.ClientByLink holder() {
        if (actor.get() instanceof Actor.ClientByLink link) {
            return link;
        }
        throw new DomainException(SharedError.NOT_PERMITTED);
    }
}
