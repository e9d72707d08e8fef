package org.rapport.relationship.timeline;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a ledger to show.
 *
 * @param relationshipId whose
 * @param kinds only those of these kinds; none for all
 * @param after only those older than this; null from the newest on
 */
public record AskLedger(
        UUID relationshipId, Set<String> kinds, @Nullable LedgerCursor after) {

    /** Keeps its own copy. */
    public AskLedger {
        kinds = Set.copyOf(kinds);
    }

    /** How many lines a page holds. */
    public static final int PAGE_SIZE = 20;

    /** The newest of all kinds. */
    public static AskLedger newest(UUID relationshipId) {
        return new AskLedger(relationshipId, Set.of(), null);
    }
}
