package org.rapport.desk;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Tells a therapist what waits in one own relationship, by the same rules as {@link Today} does for all of them. */
@Boundary
public class Waiting {

    /** More than there are reasons and own checks of a relationship. */
    private static final int MOST = 500;

    @Inject
    private RelationshipAccess access;

    @Inject
    private AttentionQueries queries;

    @Inject
    private CurrentActor actor;

    @Inject
    private Journal journal;

    /** What asks for a look, most urgent first; nothing once the relationship has ended. */
    @Permits(Who.THERAPIST)
    public List<DayOverview.AttentionRow> in(UUID relationshipId) {
        UUID mine = access.requireMine(relationshipId).id();
        journal.read(DeskAction.WAITING_SHOWN, mine, List.of());
        return queries.of(actor.get(), mine, MOST);
    }
}
