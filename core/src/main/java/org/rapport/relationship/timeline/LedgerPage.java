package org.rapport.relationship.timeline;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ledger, newest first.
 *
 * @param zone of the practice; days and months are those there
 * @param lines at most {@link AskLedger#PAGE_SIZE}
 * @param names what the persons and members in the lines are called, by id
 * @param kinds every kind that occurs in the whole ledger, in alphabetical order, for the filter
 * @param next where the older ones begin; null on the last page
 */
public record LedgerPage(
        UUID relationshipId,
        ZoneId zone,
        List<LedgerLine> lines,
        Map<UUID, String> names,
        List<String> kinds,
        @Nullable LedgerCursor next) {

    /** Keeps its own copies. */
    public LedgerPage {
        lines = List.copyOf(lines);
        names = Map.copyOf(names);
        kinds = List.copyOf(kinds);
    }

    /** What a person or member in a line is called. */
    public Optional<String> nameOf(UUID id) {
        return Optional.ofNullable(names.get(id));
    }

    /** The relationship; never the names. */
    @Override
    public String toString() {
        return "LedgerPage " + relationshipId;
    }
}
