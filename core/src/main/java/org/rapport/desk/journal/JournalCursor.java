package org.rapport.desk.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The place in the journal after its last line shown; goes into the address of the next page. */
public record JournalCursor(Instant at, UUID id) {

    /** As it stands in an address. */
    public String text() {
        return at + "~" + id;
    }

    /** The reverse of {@link #text}; nothing for anything else. */
    public static Optional<JournalCursor> parse(String text) {
        int mark = text.indexOf('~');
        if (mark < 0) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(text.substring(0, mark));
            return Optional.of(new JournalCursor(at, UUID.fromString(text.substring(mark + 1))));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
