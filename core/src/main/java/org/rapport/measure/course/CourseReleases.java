package org.rapport.measure.course;

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
 * A participant decides whether the others of the unit may see the own course when the therapist shows it to all of them.
 * Without a decision nobody does. It can be taken back at any time.
 */
@Boundary
public class CourseReleases {

    @Inject
    private RelationshipAccess access;

    @Inject
    private ReleaseStore store;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** Decides, in a relationship in which the caller takes part. */
    @Permits(Who.CLIENT)
    public void decide(UUID relationship, boolean released) {
        decideIn(access.requireParticipant(relationship), released);
    }

    /**
     * Decides, in the relationship of an own form: the one the caller's link is for, or any when signed in. Through a link a
     * yes counts for an hour after answering only: later the message may lie open to others, and {@code LINK_TOO_OLD} says
     * where to decide instead. A no always counts.
     */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public void decideBeside(UUID form, boolean released) {
        if (released) {
            store.requireFresh(form);
        }
        decideIn(access.requireParticipant(store.relationshipOf(form)), released);
    }

    private void decideIn(RelationshipRef relationship, boolean released) {
        store.add(relationship, actor.get().id(), released);
        journal.changed(MeasureAction.COURSE_RELEASE_DECIDED, relationship.id());
    }

    /** Whether the caller's course may be shown to the others. */
    @Permits(Who.CLIENT)
    public boolean isReleased(UUID relationship) {
        RelationshipRef mine = access.requireParticipant(relationship);
        return store.released(mine).contains(actor.get().id());
    }
}
