package org.rapport.contract.counter;

import java.util.Map;
import java.util.UUID;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;

/**
 * Asks to change one term.
 *
 * @param agreement the version, or one it took the place of
 * @param digest the digest of the terms that were read
 * @param wanted what each field of the term should say; what is absent should not be agreed
 * @param reason why, in the own words
 */
public record AskChange(UUID agreement, String digest, Term term, Map<TermField, String> wanted, String reason) {

    /** Keeps its own copy. */
    public AskChange {
        wanted = Map.copyOf(wanted);
    }

    /** Names the version only. */
    @Override
    public String toString() {
        return "AskChange " + agreement;
    }
}
