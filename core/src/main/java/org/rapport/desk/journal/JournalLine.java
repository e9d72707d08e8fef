package org.rapport.desk.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal for an auditor: who did what, when, about whom. Never what was read or written.
 *
 * @param actorKind the kind of whoever did it, such as {@code Member} or {@code Job}
 * @param actorName the name of a member; empty for everybody else
 * @param action what was done; its sentence is {@code journal.<action>}
 * @param records how many records were shown
 * @param codes the codes of the relationships it is about
 * @param subjectName the name of the member, what the plugin or decision about plugins is called; empty for neither
 */
public record JournalLine(
        UUID id,
        Instant at,
        String actorKind,
        @Nullable UUID actorId,
        String actorName,
        String action,
        EntryKind kind,
        int records,
        List<String> codes,
        String subjectName) {

    /** Keeps its own copy. */
    public JournalLine {
        codes = List.copyOf(codes);
    }

    /** The entry; never the names. */
    @Override
    public String toString() {
        return "JournalLine " + id;
    }
}
