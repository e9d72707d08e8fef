package org.rapport.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A period of days, both ends included; without an end it is still running. Columns {@code starts_on}, {@code ends_on}. */
@Embeddable
public class DateRange implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "starts_on", nullable = false)
    private LocalDate starts = LocalDate.EPOCH;

    @Column(name = "ends_on")
    private @Nullable LocalDate ends;

    /** For persistence only. */
    protected DateRange() {}

    private DateRange(LocalDate starts, @Nullable LocalDate ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** From this day on. */
    public static DateRange from(LocalDate starts) {
        return new DateRange(starts, null);
    }

    /** From this day to that day; refuses an end before the start. */
    public static DateRange between(LocalDate starts, LocalDate ends) {
        if (ends.isBefore(starts)) {
            throw new DomainException(SharedError.ENDS_BEFORE_START, Map.of("field", "endsOn"));
        }
        return new DateRange(starts, ends);
    }

    /** Whether the day lies within. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(starts) && (ends == null || !day.isAfter(ends));
    }

    /** Whether some day lies within both. */
    public boolean overlaps(DateRange other) {
        return (ends == null || !other.starts.isAfter(ends)) && (other.ends == null || !starts.isAfter(other.ends));
    }

    /** The first day. */
    public LocalDate starts() {
        return starts;
    }

    /** The last day, where it has one. */
    public Optional<LocalDate> ends() {
        return Optional.ofNullable(ends);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateRange that && starts.equals(that.starts) && Objects.equals(ends, that.ends);
    }

    @Override
    public int hashCode() {
        return Objects.hash(starts, ends);
    }
}
