package org.rapport.consent.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down one contact, in words where there is something to say: how the child was, who called it off. */
public record LogMeeting(
        UUID agreement,
        @NotNull @Nullable LocalDate day,
        @NotNull @Nullable MeetingOutcome outcome,
        @Nullable String words) {

    /** The agreement; never the words. */
    @Override
    public String toString() {
        return "LogMeeting " + agreement;
    }
}
