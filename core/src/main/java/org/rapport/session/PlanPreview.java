package org.rapport.session;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan would make.
 *
 * @param slots the sessions in order
 * @param shortenedTo how many the agreement in force leaves, where that is fewer than asked; else null
 * @param agreementInForce whether there is one at all
 */
public record PlanPreview(List<Slot> slots, @Nullable Integer shortenedTo, boolean agreementInForce) {

    /** Keeps an own copy. */
    public PlanPreview {
        slots = List.copyOf(slots);
    }

    /** One session to be; {@code taken} when the therapist has another at that time. */
    public record Slot(ZonedDateTime starts, ZonedDateTime ends, boolean taken) {}

    /** Whether nothing stands in the way. */
    public boolean free() {
        return slots.stream().noneMatch(Slot::taken);
    }
}
