package org.rapport.consent.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relation with how each sees it now, for therapists.
 *
 * @param from the first person's name
 * @param to the other's name
 * @param views the newest view of each who described it, side by side
 */
public record RelationLine(UUID id, String from, String to, RelationType type, List<View> views) {

    /** Keeps its own copy. */
    public RelationLine {
        views = List.copyOf(views);
    }

    /**
     * How somebody sees it.
     *
     * @param describedBy whose view it is, null for the therapist's own
     * @param name their name, or the member's
     * @param words their words; empty where none were written down
     */
    public record View(
            @Nullable UUID describedBy,
            String name,
            ContactStatus contact,
            @Nullable LocalDate since,
            String words,
            Instant recordedAt) {

        /** Whether it is the therapist's own. */
        public boolean therapists() {
            return describedBy == null;
        }

        /** Who described it; never the words. */
        @Override
        public String toString() {
            return "View " + describedBy;
        }
    }

    /** Whether people see it differently. */
    public boolean differ() {
        return views.stream().map(View::contact).distinct().count() > 1;
    }

    /** The id; never the names. */
    @Override
    public String toString() {
        return "RelationLine " + id;
    }
}
