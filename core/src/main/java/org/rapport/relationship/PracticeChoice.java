package org.rapport.relationship;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.SiteRow;

/** A practice where the caller works as a therapist, with the day it is there now and its sites by name. */
public record PracticeChoice(UUID id, String name, ZoneId zone, LocalDate today, List<SiteRow> sites) {

    /** Keeps its own copy. */
    public PracticeChoice {
        sites = List.copyOf(sites);
    }

    /** Whether there is a site to choose. */
    public boolean severalSites() {
        return sites.size() > 1;
    }

    /** The site that was chosen; the only one where none was. */
    Optional<UUID> site(@Nullable UUID chosen) {
        return sites.stream()
                .map(SiteRow::id)
                .filter(id -> id.equals(chosen) || chosen == null && sites.size() == 1)
                .findFirst();
    }
}
