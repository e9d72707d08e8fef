package org.rapport.relationship;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something to be kept in a relationship's ledger. Facts are small figures: a number, a day ({@code 2026-11-24}), a moment
 * ({@code 2026-11-24T13:00:00Z}), an amount ({@code 120.00 EUR}), a constant ({@code WORKING}) or a person's or member's
 * id. Pages put each into words in the reader's language. Free text does not fit and is refused.
 *
 * @param relationship whose ledger
 * @param occurredAt when it happened, which may be before it is recorded
 * @param kind what happened
 * @param audience who may read it
 * @param subjectId what it is about (a session, a version, a person), where there is one
 * @param facts the figures of its sentence
 */
public record LedgerFact(
        UUID relationship,
        Instant occurredAt,
        LedgerKind kind,
        LedgerAudience audience,
        @Nullable UUID subjectId,
        Map<String, String> facts) {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z]{1,30}");
    private static final Pattern VALUE = Pattern.compile("[-+.:_0-9a-zA-Z]{1,40}|[0-9.]{1,20} [A-Z]{3}");

    /** Refuses facts that are not small figures. */
    public LedgerFact {
        facts = Map.copyOf(facts);
        facts.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
                throw new IllegalArgumentException("not a figure of the ledger: " + name);
            }
        });
    }
}
