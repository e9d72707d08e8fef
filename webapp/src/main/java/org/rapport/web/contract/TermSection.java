package org.rapport.web.contract;

import java.util.List;

/**
 * The terms about one thing.
 *
 * @param agreed those of which something is agreed
 * @param open those of which nothing is
 */
public record TermSection(String title, List<TermLine> agreed, List<TermLine> open) {

    /** Keeps its own copies. */
    public TermSection {
        agreed = List.copyOf(agreed);
        open = List.copyOf(open);
    }
}
