package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.MeasureError;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;

/** Until when forms and links wait. */
@ApplicationScoped
class Deadlines {

    @Inject
    private CheckSettings settings;

    @Inject
    private Clock clock;

    Instant now() {
        return clock.instant();
    }

    /** Until when a client's check asked now can be answered. */
    Instant checkCloses() {
        return clock.instant().plus(settings.checkOpens());
    }

    /** Until when a link made now opens: not longer than its form. */
    Instant linkExpires(Optional<Instant> closesAt) {
        Instant latest = clock.instant().plus(settings.linkOpens());
        return closesAt.filter(end -> end.isBefore(latest)).orElse(latest);
    }

    /** The end of a last day where the practice is; refuses a day that is over. */
    @Nullable
    Instant closesAt(RelationshipRef relationship, @Nullable LocalDate lastDay) {
        if (lastDay == null) {
            return null;
        }
        if (lastDay.isBefore(relationship.dayOf(clock.instant()))) {
            throw new DomainException(MeasureError.DAY_DOES_NOT_FIT, Map.of("field", "lastDay"));
        }
        return lastDay.plusDays(1).atStartOfDay(relationship.zone()).toInstant();
    }
}
