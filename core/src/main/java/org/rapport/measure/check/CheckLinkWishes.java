package org.rapport.measure.check;

import jakarta.inject.Inject;
import org.rapport.measure.MeasureTask;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.task.LinkWishes;

/** A client whose link to a form no longer opens asks the therapist for a new one. */
@Boundary
public class CheckLinkWishes {

    @Inject
    private AssignmentStore assignments;

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
        Assignment assignment = assignments
                .find(link.organisation(), link.subject())
                .filter(each -> each.respondent().equals(link.id()))
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        wishes.ask(MeasureTask.CHECK_LINK_ASKED, assignment.relationship());
    }
}
