package org.rapport.transfer.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapport.shared.SharedError;
import org.rapport.transfer.file.Line;
import org.rapport.transfer.file.RowError;

/** What a row of the sessions' file says about time and outcome. */
public record SessionRow(Instant starts, Instant ends, SessionStatus status) {

    private static final int LONGEST_MINUTES = 1440;
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .toFormatter(Locale.ROOT);

    /** Reads a row; a time without an offset is one of the practice's clock. */
    static Optional<SessionRow> read(Line line, ZoneId zone) {
        Optional<Instant> starts = starts(line, zone);
        line.required("status");
        Optional<SessionStatus> status = line.word("status", SessionStatus.class);
        line.required("minutes");
        Optional<Integer> minutes = line.number("minutes")
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .filter(value -> value.intValue() >= 1 && value.longValue() <= LONGEST_MINUTES)
                .map(Number::intValue);
        if (minutes.isEmpty() && line.fits()) {
            line.refuse("minutes", SharedError.OUT_OF_RANGE, Map.of("min", 1, "max", LONGEST_MINUTES));
        }
        return line.fits()
                ? starts.map(from -> new SessionRow(
                        from, from.plus(Duration.ofMinutes(minutes.orElseThrow())), status.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Instant> starts(Line line, ZoneId zone) {
        String text = line.required("starts_at");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:[0-9]{2}")) {
                return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
            }
            LocalDateTime local = LocalDateTime.parse(text, LOCAL);
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                line.refuse("starts_at", RowError.NO_SUCH_TIME);
                return Optional.empty();
            }
            return Optional.of(local.atZone(zone).toInstant());
        } catch (DateTimeException notOne) {
            line.refuse("starts_at", RowError.NOT_A_TIME);
            return Optional.empty();
        }
    }
}
