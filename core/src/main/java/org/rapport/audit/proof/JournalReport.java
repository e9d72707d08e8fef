package org.rapport.audit.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * What a verification of the journal found.
 *
 * @param blocks how many blocks are as they were sealed
 * @param entries how many entries they hold
 * @param tail what waits to be sealed: for it nothing can be proved yet
 * @param finding the first place where something is wrong
 */
public record JournalReport(long blocks, long entries, Tail tail, Optional<JournalFinding> finding) {

    /**
     * Entries that wait to be sealed.
     *
     * @param since the moment of the oldest, where there is one
     */
    public record Tail(long entries, Optional<Instant> since) {}

    /** Whether everything sealed is as it was. */
    public boolean intact() {
        return finding.isEmpty();
    }
}
