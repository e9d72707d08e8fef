package org.rapport.consent.family;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves an agreement about contact on.
 *
 * @param seen the number of the standing that was shown
 * @param reviewOn when it is looked at again; counts for nothing at the end
 */
public record MoveMeeting(
        UUID agreement,
        int seen,
        @Nullable MeetingStatus to,
        @Nullable LocalDate reviewOn) {}
