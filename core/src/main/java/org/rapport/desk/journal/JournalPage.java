package org.rapport.desk.journal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the journal, newest first.
 *
 * @param lines at most {@link AskJournal#PAGE_SIZE}
 * @param next where the older ones begin; null on the last page
 */
public record JournalPage(List<JournalLine> lines, @Nullable JournalCursor next) {

    /** Keeps its own copy. */
    public JournalPage {
        lines = List.copyOf(lines);
    }

    /** Which entries it shows. */
    List<UUID> ids() {
        return lines.stream().map(JournalLine::id).toList();
    }
}
