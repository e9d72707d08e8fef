package org.rapport.consent.family;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a family agreed about contact with a child.
 *
 * @param other somebody known here, or null for somebody called by {@code otherName}
 * @param reviewOn when it is looked at again
 */
public record AgreeMeeting(
        @NotNull @Nullable UUID child,
        @Nullable UUID other,
        @Nullable String otherName,
        @NotNull @Nullable MeetingForm form,
        MeetingTerms terms,
        @NotNull @Nullable LocalDate reviewOn) {

    /** The type only; never names or words. */
    @Override
    public String toString() {
        return "AgreeMeeting";
    }
}
