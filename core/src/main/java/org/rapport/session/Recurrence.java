package org.rapport.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.rapport.shared.DomainException;

/**
 * The starts of a series on the practice's clock, by RFC 5545 recurrence: "every Tuesday at 14:00" stays at 14:00 when
 * the clocks change. A start that falls into the hour that is left out does not exist and is refused.
 */
final class Recurrence {

    private final Recur<LocalDateTime> rule;
    private final LocalDateTime first;

    private Recurrence(Recur<LocalDateTime> rule, LocalDateTime first) {
        this.rule = rule;
        this.first = first;
    }

    static Recurrence of(Rhythm rhythm, LocalDateTime first, int count) {
        Recur<LocalDateTime> rule = new Recur.Builder<LocalDateTime>()
                .frequency(Frequency.WEEKLY)
                .interval(Math.max(1, rhythm.weeks()))
                .count(rhythm == Rhythm.ONCE ? 1 : count)
                .build();
        return new Recurrence(rule, first);
    }

    /** The rule as RFC 5545 writes it. */
    String rule() {
        return rule.toString();
    }

    /** All sessions of this length in that zone. */
    List<Slot> slots(ZoneId zone, int minutes) {
        return rule.getDates(first, first, first.plusYears(20)).stream()
                .map(start -> slot(start, zone, minutes))
                .toList();
    }

    private static Slot slot(LocalDateTime start, ZoneId zone, int minutes) {
        ZonedDateTime there = start.atZone(zone);
        if (!there.toLocalDateTime().equals(start)) {
            throw new DomainException(SessionError.TIME_DOES_NOT_EXIST, Map.of("field", "firstAt", "at", start));
        }
        Instant begins = there.toInstant();
        return new Slot(begins, begins.plus(Duration.ofMinutes(minutes)));
    }
}
