package org.rapport.practice.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.CurrentActor;

/** Who stands in for whom on a day, for boundaries of higher features, in their transaction; asks nobody for permission. */
@ApplicationScoped
public class Covers {

    @Inject
    private CoverRecords records;

    @Inject
    private CurrentActor actor;

    /**
     * The member who stands in for this one on this day. Nobody, when nobody was named, or when who was named has left
     * or is neither therapist nor supervisor of that practice any more.
     */
    public Optional<UUID> on(LocalDate day, UUID member) {
        return records.on(actor.get().organisation(), day, member);
    }
}
