package org.rapport.measure.observer;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * A therapist names who is asked about a participant of an own relationship without taking part in the sessions. Forms are
 * given to them as to participants. They read nothing of the relationship but the form they are asked. Only adults are asked:
 * what allows somebody under age to answer, a guardian and an assent, is kept of those who take part.
 */
@Boundary
public class Observers {

    @Inject
    private RelationshipAccess access;

    @Inject
    private ObserverNaming naming;

    @Inject
    private Event<ObserverEnded> ended;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** Who is asked, and who could be. */
    @Permits(Who.THERAPIST)
    public ObserversPage of(UUID relationshipId) {
        ObserversPage page = naming.page(access.requireMine(relationshipId));
        journal.read(
                MeasureAction.OBSERVERS_SHOWN,
                relationshipId,
                page.named().stream().map(NamedObserver::id).toList());
        return page;
    }

    /**
     * Names somebody and gives the id. Everything that does not fit is refused together: {@code OBSERVER_AGREEMENT_NEEDED},
     * {@code OBSERVER_TAKES_PART}, {@code OBSERVER_NAMED_BEFORE}, {@code OBSERVER_UNDER_AGE}, {@code OBSERVER_AGE_UNKNOWN}. The
     * same person can be named about each of the participants.
     */
    @Permits(Who.THERAPIST)
    public UUID name(UUID relationshipId, NameObserver command) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        UUID observer = naming.name(relationship, command, actor.get().id());
        journal.changed(MeasureAction.OBSERVER_NAMED, observer);
        return observer;
    }

    /** From now on they are asked nothing: open forms are closed, and what they answered stays. */
    @Permits(Who.THERAPIST)
    public void end(UUID relationshipId, UUID observer) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        NamedObserver named = naming.end(relationship, observer);
        ended.fire(new ObserverEnded(relationship.id(), named.person(), named.about()));
        journal.changed(MeasureAction.OBSERVER_ENDED, observer);
    }
}
