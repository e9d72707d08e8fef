package org.rapport.audit;

import java.util.Optional;

/**
 * What a verification of the journal found.
 *
 * @param blocks how many blocks are as they were sealed
 * @param entries how many entries they hold
 * @param unsealed how many entries wait to be sealed: for them nothing can be proved yet
 * @param finding the first place where something is wrong
 */
public record JournalReport(long blocks, long entries, long unsealed, Optional<JournalFinding> finding) {

    /** Whether everything sealed is as it was. */
    public boolean intact() {
        return finding.isEmpty();
    }
}
