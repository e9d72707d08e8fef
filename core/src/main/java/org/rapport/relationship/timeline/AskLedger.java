package org.rapport.relationship.timeline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a ledger to show.
 *
 * @param relationshipId whose
 * @param kind only those of this kind; null for all
 * @param after only those older than this; null from the newest on
 */
public record AskLedger(
        UUID relationshipId,
        @Nullable String kind,
        @Nullable LedgerCursor after) {

    /** How many lines a page holds. */
    public static final int PAGE_SIZE = 40;

    /** The newest of all kinds. */
    public static AskLedger newest(UUID relationshipId) {
        return new AskLedger(relationshipId, null, null);
    }
}
