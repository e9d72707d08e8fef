package org.rapport.measure.response;

import java.util.UUID;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.relationship.LedgerFact;

/**
 * A completed form with all that is written with it.
 *
 * @param id the response's id
 * @param scored what it scores
 * @param fact what the ledger says of it
 * @param unasked whether nobody asked for it, so that its assignment is made with it and the journal is told here
 */
public record FormToKeep(UUID id, NewResponse response, ScoredResponse scored, LedgerFact fact, boolean unasked) {

    /** Whether a scale waits for a scorer of the plugin's own. */
    boolean isPending() {
        return scored.scores().stream().anyMatch(score -> score.state() == ScoreState.PENDING);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "FormToKeep " + id;
    }
}
