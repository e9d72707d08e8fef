package org.rapport.relationship;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.SiteRow;

/**
 * Where a relationship takes place.
 *
 * @param code of its unit
 * @param version goes into the form that chooses another site
 * @param site where, or null where it is not said
 * @param sites of its practice, by name
 */
public record SiteChoice(
        String code, long version, @Nullable UUID site, List<SiteRow> sites) {

    /** Keeps its own copy. */
    public SiteChoice {
        sites = List.copyOf(sites);
    }
}
