package org.rapport.client.minor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DateRange;

/** Who is whose guardian, with which rights, in which period; closed when it was ended on the spot. */
public record GuardianOf(
        UUID id,
        UUID child,
        UUID guardian,
        Set<GuardianRight> rights,
        DateRange period,
        @Nullable Instant closedAt) {

    /** Keeps its own copy. */
    public GuardianOf {
        rights = Set.copyOf(rights);
    }

    /** Whether it holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return closedAt == null && period.includes(day);
    }

    /** Whether it is over on that day, and not only yet to begin. */
    public boolean overOn(LocalDate day) {
        return closedAt != null || period.ends().filter(day::isAfter).isPresent();
    }

    /** Whether the guardian may do this. */
    public boolean may(GuardianRight right) {
        return rights.contains(right);
    }
}
