package org.rapport.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * Dates as the reader's language writes them, in the reader's zone: "Tue 24 Nov, 14:00", with the year when it is not
 * this one. Null is written as nothing.
 */
@Named("dates")
@RequestScoped
public class DatesView {

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    @Inject
    private Clock clock;

    /** The moment in one of the styles full, day or time; a day without a time is always shown as a day. */
    public String shown(@Nullable Temporal value, String style) {
        if (value == null) {
            return "";
        }
        boolean dayOnly = value instanceof LocalDate;
        String wanted = dayOnly && style.equals("full") ? "day" : style;
        if (wanted.equals("time")) {
            return dayOnly ? "" : format("date.time", value);
        }
        LocalDate day = dayOnly ? (LocalDate) value : LocalDate.from(local(value));
        boolean thisYear =
                day.getYear() == LocalDate.now(clock.withZone(reader.getZone())).getYear();
        return format("date." + wanted + (thisYear ? "" : "Year"), value);
    }

    /** The exact moment with seconds and zone, or the whole date. */
    public String exact(@Nullable Temporal value) {
        if (value == null) {
            return "";
        }
        return format(value instanceof LocalDate ? "date.exactDay" : "date.exact", value);
    }

    /** The machine-readable form for the {@code datetime} attribute. */
    public String machine(@Nullable Temporal value) {
        if (value == null) {
            return "";
        }
        return value instanceof LocalDate || value instanceof LocalDateTime || value instanceof Instant
                ? value.toString()
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local(value));
    }

    /** A month, such as "November 2026". */
    public String month(YearMonth month) {
        return format("date.month", month);
    }

    /** Today in the reader's zone. */
    public LocalDate getToday() {
        return LocalDate.now(clock.withZone(reader.getZone()));
    }

    private String format(String key, Temporal value) {
        return texts.wording().pattern(key).format(local(value));
    }

    private Temporal local(Temporal value) {
        if (value instanceof Instant instant) {
            return instant.atZone(reader.getZone());
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.withZoneSameInstant(reader.getZone());
        }
        if (value instanceof LocalDateTime local) {
            return local.atZone(reader.getZone());
        }
        return value;
    }
}
