package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import org.rapport.account.PersonalLinks;
import org.rapport.measure.form.CloseReason;
import org.rapport.measure.observer.ObserverEnded;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.data.RecordKey;

/** Closes the open forms of somebody who is no longer asked from outside; their links open nothing any more. */
@ApplicationScoped
class ObserverFormsEnding {

    @Inject
    private RelationshipAccess access;

    @Inject
    private AssignmentStore assignments;

    @Inject
    private PersonalLinks links;

    @Inject
    private Deadlines deadlines;

    void ended(@Observes ObserverEnded event) {
        RelationshipRef relationship = access.requireMine(event.relationship());
        RecordKey key = new RecordKey(relationship.organisation(), relationship.id());
        Instant now = deadlines.now();
        assignments.openOfObserver(key, event.person(), event.about()).forEach(each -> {
            each.close(CloseReason.TAKEN_BACK, now);
            links.revoke(each.id());
        });
        assignments.flush();
    }
}
