package org.rapport.transfer.write;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.JournalAction;
import org.rapport.audit.JournalColumns;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.BulkRows;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Line;

/** What every written row leaves behind: its key of the other system, and entries of ledger and journal. */
final class Scribe {

    private static final String LEDGER =
            "organisation_id, id, relationship_id, occurred_at, recorded_at, kind, audience,"
                    + " actor_kind, actor_id, subject_id, facts";
    private static final String KEY =
            "organisation_id, kind, external_id, subject_id, relationship_id, fingerprint, run_id";

    private final BulkRows rows;
    private final Order order;
    private final Ids ids;

    /** By whom, when and in which run it is written. */
    record Order(Actor.Member by, Instant at, UUID run) {}

    /** Something that happened in a relationship, for whom it is to be read, and the figures of its sentence. */
    record Told(UUID relationship, Instant at, LedgerAudience audience, UUID subject, Map<String, String> facts) {}

    Scribe(BulkRows rows, Order order, Ids ids) {
        this.rows = rows;
        this.order = order;
        this.ids = ids;
    }

    BulkRows rows() {
        return rows;
    }

    UUID organisation() {
        return order.by().organisation();
    }

    Instant now() {
        return order.at();
    }

    UUID nextId() {
        return ids.next();
    }

    UUID untimed() {
        return ids.untimed();
    }

    /** Remembers what a row became. */
    void key(ImportKind kind, Line line, UUID subject, UUID relationship) {
        rows.add(
                "import_key",
                KEY,
                organisation(),
                kind.name(),
                line.text(kind.key()),
                subject,
                relationship,
                line.fingerprint(subject),
                order.run());
    }

    /** Adds to a relationship's ledger. */
    void tell(String kind, Told told) {
        rows.add(
                "ledger_entry",
                LEDGER,
                organisation(),
                ids.next(),
                told.relationship(),
                told.at(),
                order.at(),
                kind,
                told.audience().name(),
                order.by().kind(),
                order.by().id(),
                told.subject(),
                Ledger.encode(told.facts()));
    }

    /** Adds to the journal. */
    void journal(JournalAction action, UUID subject) {
        rows.add(
                "journal_entry",
                JournalColumns.COLUMNS,
                new JournalColumns(order.by(), order.at()).changed(ids.next(), action, subject));
    }
}
