package org.rapport.relationship.timeline;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.practice.MemberNames;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Turns the pages of a relationship's ledger. Each page shown is one entry of the journal. */
@Boundary
public class LedgerPages {

    private final RelationshipAccess access;
    private final LedgerQueries queries;
    private final MemberNames members;
    private final Journal journal;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected LedgerPages() {
        this(null, null, null, null);
    }

    /** Over these. */
    @Inject
    LedgerPages(RelationshipAccess access, LedgerQueries queries, MemberNames members, Journal journal) {
        this.access = access;
        this.queries = queries;
        this.members = members;
        this.journal = journal;
    }

    /** A page for a therapist of the relationship: entries of every audience. */
    @Permits(Who.THERAPIST)
    public LedgerPage forTherapist(AskLedger asked) {
        return page(access.requireMine(asked.relationshipId()), LedgerAudience.THERAPIST, asked);
    }

    /** A page for a signed-in client who takes part: entries that are for clients too. */
    @Permits(Who.CLIENT)
    public LedgerPage forParticipant(AskLedger asked) {
        return page(access.requireParticipant(asked.relationshipId()), LedgerAudience.CLIENT_AND_THERAPIST, asked);
    }

    private LedgerPage page(RelationshipRef ref, LedgerAudience reader, AskLedger asked) {
        List<LedgerLine> found = queries.lines(ref, reader, asked);
        boolean more = found.size() > AskLedger.PAGE_SIZE;
        List<LedgerLine> lines = more ? found.subList(0, AskLedger.PAGE_SIZE) : found;
        journal.read(
                TimelineAction.LEDGER_SHOWN,
                ref.id(),
                lines.stream().map(LedgerLine::id).toList());
        LedgerLine last = more ? lines.get(lines.size() - 1) : null;
        return new LedgerPage(
                ref.id(),
                ref.zone(),
                lines,
                names(ref, reader, lines),
                queries.kinds(ref, reader),
                last == null ? null : new LedgerCursor(last.occurredAt(), last.id()));
    }

    private Map<UUID, String> names(RelationshipRef ref, LedgerAudience reader, List<LedgerLine> lines) {
        Set<UUID> ids = new HashSet<>();
        for (LedgerLine line : lines) {
            if (line.actorId() != null) {
                ids.add(line.actorId());
            }
            line.facts().values().stream()
                    .filter(LedgerPages::isId)
                    .map(UUID::fromString)
                    .forEach(ids::add);
        }
        Map<UUID, String> names = new HashMap<>(members.of(ids));
        names.putAll(queries.names(ref, reader));
        return names;
    }

    private static boolean isId(String fact) {
        return fact.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
