package org.rapport.practice;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who supervises whom from when, as managers see it.
 *
 * @param ends the last day, where there is one
 */
public record SupervisionRow(
        UUID id,
        UUID supervisor,
        String supervisorName,
        UUID supervisee,
        String superviseeName,
        LocalDate starts,
        @Nullable LocalDate ends)
        implements Serializable {

    /** Whether it holds on this day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(starts) && !overBefore(day);
    }

    /** Whether it ended before this day. */
    public boolean overBefore(LocalDate day) {
        return ends != null && ends.isBefore(day);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "SupervisionRow " + id;
    }
}
