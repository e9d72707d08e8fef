package org.rapport.measure.check;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.measure.form.CheckLink;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Giving forms to participants of own relationships, and taking them back. */
@Boundary
public class Assignments {

    @Inject
    private RelationshipAccess access;

    @Inject
    private MyAssignments mine;

    @Inject
    private AssignmentQueries queries;

    @Inject
    private Giving giving;

    @Inject
    private AssignmentRecords records;

    /**
     * Gives a form to participants; gives the assignments' ids in the order of the persons. Refuses an instrument clients
     * cannot answer here, a person who has the same form open, and with {@code COVER_NEEDED} one whose answers may need a
     * person at once while nobody covers the therapist today.
     */
    @Permits(Who.THERAPIST)
    public List<UUID> assign(AssignInstrument command) {
        RelationshipRef relationship = access.requireMine(command.relationship());
        List<Assignment> made = giving.give(relationship, command);
        made.forEach(records::assigned);
        return made.stream().map(Assignment::id).toList();
    }

    /**
     * The caller's own form of an instrument made for therapists, about an own relationship: the one that is open, or a new
     * one. {@link Checks} answers it. What a session asks anyway is refused.
     */
    @Permits(Who.THERAPIST)
    public UUID takeMyself(UUID relationshipId, String instrument) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        Assignment taken = giving.take(relationship, instrument, records.caller());
        records.taken(taken);
        return taken.id();
    }

    /** The clients' forms of a relationship, newest first. */
    @Permits(Who.THERAPIST)
    public List<AssignmentRow> of(UUID relationship) {
        List<AssignmentRow> rows = queries.of(access.requireMine(relationship));
        records.shown(relationship, rows.stream().map(AssignmentRow::id).toList());
        return rows;
    }

    /** Makes a personal link to an open form of a person who may answer; an earlier unused link opens nothing any more. */
    @Permits(Who.THERAPIST)
    public CheckLink link(UUID assignment) {
        MyAssignments.Mine found = mine.lockForLink(assignment);
        CheckLink link = giving.link(found);
        records.linked(found.assignment());
        return link;
    }

    /** Takes back a form that is still open; its links open nothing any more. */
    @Permits(Who.THERAPIST)
    public void withdraw(UUID assignment) {
        Assignment found = mine.lock(assignment).assignment();
        giving.takeBack(found);
        records.withdrawn(found);
    }
}
