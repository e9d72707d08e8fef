package org.rapport.web.contract;

import java.util.List;
import org.rapport.contract.terms.Term;

/**
 * One term in words.
 *
 * @param lines what is agreed of it; empty when nothing is
 */
public record TermLine(Term term, String label, List<String> lines) {

    /** Keeps its own copy. */
    public TermLine {
        lines = List.copyOf(lines);
    }

    /** Whether anything of it is agreed. */
    public boolean agreed() {
        return !lines.isEmpty();
    }

    /** Whether it is several things, one below the other. */
    public boolean several() {
        return lines.size() > 1;
    }

    /** All of it in one line. */
    public String text() {
        return String.join("; ", lines);
    }

    /** Names the term only. */
    @Override
    public String toString() {
        return "TermLine " + term;
    }
}
