package org.rapport.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * The first place where the journal is not what was sealed.
 *
 * @param kind what is wrong
 * @param block the number of the block, 0 when no block is concerned
 * @param entry the entry, where one can be named
 */
public record JournalFinding(Kind kind, long block, Optional<UUID> entry) {

    /** What can be wrong. */
    public enum Kind {
        /** The entry says something else than when it was sealed. */
        ENTRY_ALTERED,
        /** The entry is gone. */
        ENTRY_MISSING,
        /** The entry stands at another place than when it was sealed. */
        ENTRY_REORDERED,
        /** The entry came in past the seal. */
        ENTRY_SLIPPED_IN,
        /** The block itself was altered. */
        BLOCK_ALTERED,
        /** A block before this one is gone. */
        BLOCK_MISSING,
        /** The block was not signed with the journal's key. */
        SIGNATURE_WRONG
    }
}
