package org.rapport.desk.portal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.spi.LocalText;

/**
 * A form that waits for the client's answers.
 *
 * @param therapists who reads it, in one line
 * @param session the day of the session it is about, or null
 * @param closesAt until when it can be answered, or null
 * @param begun whether something was typed already
 */
public record DueForm(
        UUID assignment,
        LocalText title,
        String therapists,
        ZoneId zone,
        @Nullable Instant session,
        @Nullable Instant closesAt,
        boolean begun) {

    /** The assignment only. */
    @Override
    public String toString() {
        return "DueForm " + assignment;
    }
}
