package org.rapport.desk.radar;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Shows a supervisor the relationships of everybody they supervise today, ranked by what asks for a look. What they have
 * looked at returns only when something new asks, or on the day they chose.
 */
@Boundary
public class Radar {

    private static final int YEARS_AHEAD = 1;

    @Inject
    private RadarQueries queries;

    @Inject
    private RadarMarks marks;

    @Inject
    private RelationshipAccess access;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** One page of it. */
    @Permits(Who.SUPERVISOR)
    public RadarPage look(RadarFilter filter) {
        RadarPage page = queries.page(actor.get(), filter);
        journal.read(
                RadarAction.RADAR_SHOWN,
                actor.get().id(),
                page.rows().stream().map(RadarRow::relationship).toList());
        return page;
    }

    /** One supervised relationship, by its code. */
    @Permits(Who.SUPERVISOR)
    public SupervisedRelationship open(UUID relationshipId) {
        RelationshipRef ref = access.requireSupervised(relationshipId);
        journal.read(RadarAction.SUPERVISED_SHOWN, ref.id(), List.of());
        return new SupervisedRelationship(
                ref.id(),
                ref.code(),
                ref.kind(),
                ref.phase(),
                ref.participants().size(),
                queries.therapists(ref.organisation(), ref.id()),
                queries.keys(ref.organisation(), ref.id()));
    }

    /** The caller has looked at these reasons: the relationship returns when another one asks. */
    @Permits(Who.SUPERVISOR)
    public void acknowledge(UUID relationship, List<String> seen) {
        mark(access.requireSupervised(relationship), new RadarMarks.Mark(seen, null, ""));
    }

    /** The caller wants to look again on a day. {@code REQUIRED}, {@code DAY_NOT_AHEAD} or {@code TOO_LONG} at a field. */
    @Permits(Who.SUPERVISOR)
    public void watch(WatchRelationship command) {
        RelationshipRef relationship = access.requireSupervised(command.relationship());
        LocalDate until = command.until();
        if (until == null) {
            throw new DomainException(SharedError.REQUIRED, Map.of("field", "until"));
        }
        LocalDate today = relationship.dayOf(marks.now());
        if (!until.isAfter(today) || until.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new DomainException(RadarError.DAY_NOT_AHEAD, Map.of("field", "until"));
        }
        String note = command.note() == null ? "" : command.note().strip();
        if (note.length() > WatchRelationship.LONGEST_NOTE) {
            throw new DomainException(
                    SharedError.TOO_LONG, Map.of("field", "note", "max", WatchRelationship.LONGEST_NOTE));
        }
        mark(relationship, new RadarMarks.Mark(command.seen(), until, note));
    }

    private void mark(RelationshipRef relationship, RadarMarks.Mark mark) {
        marks.add(relationship, mark);
        journal.changed(RadarAction.RADAR_LOOKED_AT, relationship.id());
    }
}
