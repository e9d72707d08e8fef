package org.rapport.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.CurrentActor;

/**
 * A client whose link no longer opens asks for a new one: each therapist of the relationship has a task about the person
 * who asked. Asking again while it is open changes nothing. For boundaries, inside their transaction.
 */
@ApplicationScoped
public class LinkWishes {

    @Inject
    private RelationshipAccess access;

    @Inject
    private Tasks tasks;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** Asks the therapists of this relationship, in which the caller takes part today. */
    public void ask(TaskKind kind, UUID relationshipId) {
        ask(kind, access.requireParticipant(relationshipId));
    }

    /** The same for a relationship the caller was allowed to open. */
    public void ask(TaskKind kind, RelationshipRef relationship) {
        UUID person = actor.get().id();
        for (UUID therapist : relationship.therapists()) {
            tasks.open(new OpenTask(kind, relationship.id(), person, therapist, null));
        }
        journal.changed(TaskAction.LINK_ASKED, person);
    }
}
