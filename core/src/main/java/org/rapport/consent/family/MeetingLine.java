package org.rapport.consent.family;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement about contact, for therapists.
 *
 * @param number counts how often its standing was written down
 * @param consented whether those who decide for the child allow that others learn something of it
 * @param log the contacts, the newest first
 */
public record MeetingLine(
        UUID id,
        String child,
        String other,
        MeetingForm form,
        MeetingTerms terms,
        Standing standing,
        boolean consented,
        List<Entry> log) {

    /** Keeps its own copy. */
    public MeetingLine {
        log = List.copyOf(log);
    }

    /** How it stands, and when it is looked at again. */
    public record Standing(
            int number, MeetingStatus status, @Nullable LocalDate reviewOn) {}

    /** One contact. */
    public record Entry(LocalDate day, MeetingOutcome outcome, String words) {

        /** The day; never the words. */
        @Override
        public String toString() {
            return "Entry " + day;
        }
    }

    /** The id; never names. */
    @Override
    public String toString() {
        return "MeetingLine " + id;
    }
}
