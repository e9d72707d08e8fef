package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rapport.measure.RespondentKind;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.session.SessionCancelled;
import org.rapport.session.SessionHeld;

/** Withdraws what nobody can answer: checks of a session that was called off, and of participants who did not come. */
@ApplicationScoped
class SessionCheckEnding {

    @Inject
    private RelationshipAccess access;

    @Inject
    private AssignmentStore assignments;

    @Inject
    private SessionFacts sessions;

    @Inject
    private Deadlines deadlines;

    /** Who turned out not to have come is no longer asked. */
    void held(@Observes SessionHeld event) {
        RelationshipRef relationship = access.requireMine(event.relationship());
        Set<UUID> away = sessions.away(relationship.organisation(), event.session());
        Instant now = deadlines.now();
        assignments.ofSession(relationship.organisation(), event.session()).stream()
                .filter(each -> each.respondentKind() == RespondentKind.CLIENT && away.contains(each.respondent()))
                .forEach(each -> each.close(now));
        assignments.flush();
    }

    void cancelled(@Observes SessionCancelled event) {
        RelationshipRef relationship = access.requireMine(event.relationship());
        Instant now = deadlines.now();
        assignments.ofSession(relationship.organisation(), event.session()).forEach(each -> each.close(now));
        assignments.flush();
    }
}
