package org.rapport.practice.cover;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A boundary of a higher feature that asks who stands in. */
@Boundary
class CoverTrial {

    @Inject
    private Covers covers;

    @Permits(Who.ANY_MEMBER)
    public Optional<UUID> on(LocalDate day, UUID member) {
        return covers.on(day, member);
    }
}
