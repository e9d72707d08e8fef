package org.rapport.relationship;

import org.jspecify.annotations.Nullable;

/**
 * Which of the caller's relationships to list.
 *
 * @param search the beginning of a code, a family name or a given name; empty for all
 * @param phase only those in this phase; null for all that have not ended
 * @param ended whether to list ended ones too when no phase is given
 * @param page the page, from 1
 */
public record ListMine(String search, @Nullable Phase phase, boolean ended, int page) {

    /** How many a page holds. */
    public static final int PAGE_SIZE = 25;

    /** A page below the first is the first. */
    public ListMine {
        page = Math.max(1, page);
    }

    /** All that go on, from the beginning. */
    public static ListMine all() {
        return new ListMine("", null, false, 1);
    }
}
