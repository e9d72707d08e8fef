package org.rapport.desk.office;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of some days in the reader's practices.
 *
 * @param from first day
 * @param days how many, 1 or 7
 * @param therapists to choose from
 * @param sessions by their beginning
 */
public record ScheduleOverview(
        LocalDate from, int days, List<OfficeTherapist> therapists, List<OfficeSession> sessions) {

    /**
     * Which days of whom.
     *
     * @param day the day, or one of the week; today when it is missing
     * @param week a whole week from Monday on, or the one day
     * @param therapist only this one's
     */
    public record Asked(
            @Nullable LocalDate day, boolean week, @Nullable UUID therapist) {}

    /** Keeps its own copies. */
    public ScheduleOverview {
        therapists = List.copyOf(therapists);
        sessions = List.copyOf(sessions);
    }

    /** The last day. */
    public LocalDate to() {
        return from.plusDays(days - 1L);
    }
}
