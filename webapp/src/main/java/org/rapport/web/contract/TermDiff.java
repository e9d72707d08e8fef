package org.rapport.web.contract;

import java.util.List;
import org.rapport.contract.terms.Term;

/**
 * What two versions say of one term.
 *
 * @param before in words; "not agreed" where it says nothing
 * @param after the same of the later version
 * @param changed whether they say something else
 */
public record TermDiff(Term term, String label, List<String> before, List<String> after, boolean changed) {

    /** Keeps its own copies. */
    public TermDiff {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** How the row looks. */
    public String look() {
        return changed ? "r-differs" : "r-same";
    }

    /** Names the term only. */
    @Override
    public String toString() {
        return "TermDiff " + term;
    }
}
