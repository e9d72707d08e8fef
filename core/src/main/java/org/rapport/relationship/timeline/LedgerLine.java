package org.rapport.relationship.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.LedgerAudience;

/**
 * One entry of the ledger as it is shown.
 *
 * @param kind the name of a {@code LedgerKind}
 * @param actorKind who wrote it: the name of a kind of actor
 * @param actorId the member or person who wrote it
 */
public record LedgerLine(
        UUID id,
        Instant occurredAt,
        String kind,
        LedgerAudience audience,
        String actorKind,
        @Nullable UUID actorId,
        @Nullable UUID subjectId,
        Map<String, String> facts) {

    /** Keeps its own copy of the facts. */
    public LedgerLine {
        facts = Map.copyOf(facts);
    }
}
