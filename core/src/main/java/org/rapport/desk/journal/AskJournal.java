package org.rapport.desk.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the journal to show. Everything may be left out.
 *
 * @param member only what this member did
 * @param about only what is about this relationship, or about this person
 * @param kind only readings or only changes
 * @param from only from this moment on
 * @param until only before this moment
 * @param after only those older than this
 */
public record AskJournal(
        @Nullable UUID member,
        @Nullable UUID about,
        @Nullable EntryKind kind,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable JournalCursor after) {

    /** How many lines a page holds. */
    public static final int PAGE_SIZE = 50;

    /** The newest of everything. */
    public static AskJournal everything() {
        return new AskJournal(null, null, null, null, null, null);
    }
}
