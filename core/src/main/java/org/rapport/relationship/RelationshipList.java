package org.rapport.relationship;

import java.util.List;

/** One page of the therapist's own list; {@code total} counts all pages' lines. */
public record RelationshipList(List<RelationshipRow> rows, int total, int page) {

    /** Keeps its own copy of the list. */
    public RelationshipList {
        rows = List.copyOf(rows);
    }

    /** How many pages there are, at least one. */
    public int pages() {
        return Math.max(1, (total + ListMine.PAGE_SIZE - 1) / ListMine.PAGE_SIZE);
    }

    /** Whether there is a page before this one. */
    public boolean hasPrevious() {
        return page > 1;
    }

    /** Whether there is a page after this one. */
    public boolean hasNext() {
        return page < pages();
    }
}
