package org.rapport.audit.proof;

import java.util.Optional;
import java.util.UUID;

/**
 * The first place where the journal is not what was sealed.
 *
 * @param kind what is wrong
 * @param block the number of the block, 0 when no block is concerned
 * @param entry the entry, where one can be named
 * @param number which entry of the journal that was, counted from 1; 0 where none can be named
 */
public record JournalFinding(Kind kind, long block, Optional<UUID> entry, long number) {

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
        /** An entry that waited to be sealed is gone. */
        WAITING_ENTRY_MISSING,
        /** The block itself was altered. */
        BLOCK_ALTERED,
        /** A block before this one is gone. */
        BLOCK_MISSING,
        /** The block was not signed with the journal's key. */
        SIGNATURE_WRONG
    }

    static JournalFinding ofBlock(Kind kind, long block) {
        return new JournalFinding(kind, block, Optional.empty(), 0);
    }

    static JournalFinding outside(Kind kind, UUID entry) {
        return new JournalFinding(kind, 0, Optional.of(entry), 0);
    }
}
