package org.rapport.measure.course;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.measure.form.AssignmentState;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * The Session Checks of a session. While a therapist's check of the session waits, no client's answer leaves this class;
 * only whether they answered.
 */
@Boundary
public class SessionChecks {

    @Inject
    private RelationshipAccess access;

    @Inject
    private SessionCheckQueries queries;

    @Inject
    private AnswerTables tables;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** The checks of a session of an own relationship; topics and answers in this language. */
    @Permits(Who.THERAPIST)
    public SessionChecksView of(UUID session, String language) {
        UUID organisation = actor.get().organisation();
        RelationshipRef relationship = access.requireMine(queries.relationship(organisation, session)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND)));
        SessionCheckQueries.Asked asked = queries.asked(relationship, session);
        boolean sealed = asked.therapists().stream().anyMatch(each -> each.state() == AssignmentState.OPEN);
        boolean comparable = asked.therapists().stream().noneMatch(each -> each.state() == AssignmentState.SKIPPED);
        List<SessionCheckQueries.Given> given = queries.given(relationship, session);
        journal.read(
                MeasureAction.SESSION_CHECKS_SHOWN,
                session,
                given.stream().map(SessionCheckQueries.Given::response).toList());
        return new SessionChecksView(
                session,
                relationship.id(),
                asked.therapists().stream().findFirst(),
                asked.clients(),
                sealed,
                comparable,
                tables.of(relationship.organisation(), given, language));
    }
}
