package org.rapport.desk.office;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of relationships by code.
 *
 * @param next what the next page begins after; empty on the last one
 */
public record TermsList(List<OfficeTherapist> therapists, List<TermsRow> rows, String next) {

    /**
     * What to list.
     *
     * @param code how codes begin; empty for all
     * @param after the last code of the page before; empty for the first page
     * @param therapist only this one's
     * @param ended ended relationships too
     */
    public record Asked(String code, String after, @Nullable UUID therapist, boolean ended) {}

    /** Keeps its own copies. */
    public TermsList {
        therapists = List.copyOf(therapists);
        rows = List.copyOf(rows);
    }
}
