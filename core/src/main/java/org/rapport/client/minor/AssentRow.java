package org.rapport.client.minor;

import java.time.LocalDate;
import java.util.UUID;

/** What a child said on a day, and who heard it; {@code words} is empty when none were written down. */
public record AssentRow(UUID id, AssentOutcome outcome, LocalDate day, String words, UUID recordedBy) {

    /** The id only; never the words. */
    @Override
    public String toString() {
        return "AssentRow " + id;
    }
}
