package org.rapport.bench.load;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.relationship.Ledger;

/** Writes entries of the ledger. Their places count up within a relationship. */
final class LedgerRows {

    private static final int FIRST = 1_000_000_000;

    private final Tables tables;
    private final UUID organisation;
    private long place = FIRST;

    LedgerRows(Tables tables, UUID organisation) {
        this.tables = tables;
        this.organisation = organisation;
    }

    /** Who did it: a member, a person with a link, or the rules. */
    record By(String kind, @Nullable UUID id) {

        static By client(UUID person) {
            return new By("ClientByLink", person);
        }

        static By member(UUID member) {
            return new By("Member", member);
        }
    }

    /** What is told, about which record. */
    record Told(String kind, String audience, UUID subject, String facts) {

        static Told toAll(String kind, UUID subject, Map<String, String> facts) {
            return new Told(kind, "CLIENT_AND_THERAPIST", subject, Ledger.encode(facts));
        }
    }

    /** Something the therapist did, for all who take part. */
    void both(Relation relation, Instant at, Told told) {
        add(relation, at, By.member(relation.therapist().id()), told);
    }

    /** Any entry. */
    void add(Relation relation, Instant at, By by, Told told) {
        tables.row("rapport.ledger_entry")
                .id(organisation)
                .id(relation.idAt(at, place++))
                .id(relation.id())
                .moment(at)
                .moment(at)
                .text(told.kind())
                .text(told.audience())
                .text(by.kind())
                .id(by.id())
                .id(told.subject())
                .text(told.facts());
    }
}
