package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.CloseReason;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.session.SessionCancelled;
import org.rapport.session.SessionHeld;
import org.rapport.session.SessionOpened;
import org.rapport.shared.data.RecordKey;

/**
 * Closes what is no longer to be answered: checks of a session that was called off, of participants who did not come, and
 * of earlier sessions once the next one's check is open.
 */
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

    /** Clients answer about one session at a time: what was not answered before the next check opened is closed. */
    void opened(@Observes SessionOpened event) {
        RelationshipRef relationship = access.requireMine(event.relationship());
        RecordKey key = new RecordKey(relationship.organisation(), relationship.id());
        assignments
                .openOfEarlierSessions(key, SessionCheckAsking.INSTRUMENT, event.session())
                .forEach(each -> each.close(CloseReason.NEXT_SESSION, deadlines.now()));
        assignments.flush();
    }

    /** Who turned out not to have come is no longer asked. */
    void held(@Observes SessionHeld event) {
        RelationshipRef relationship = access.requireMine(event.relationship());
        Set<UUID> away = sessions.away(relationship.organisation(), event.session());
        Instant now = deadlines.now();
        assignments.ofSession(relationship.organisation(), event.session()).stream()
                .filter(each -> each.respondentKind() == RespondentKind.CLIENT && away.contains(each.respondent()))
                .forEach(each -> each.close(CloseReason.DID_NOT_COME, now));
        assignments.flush();
    }

    void cancelled(@Observes SessionCancelled event) {
        RelationshipRef relationship = access.requireMine(event.relationship());
        Instant now = deadlines.now();
        assignments
                .ofSession(relationship.organisation(), event.session())
                .forEach(each -> each.close(CloseReason.CALLED_OFF, now));
        assignments.flush();
    }
}
