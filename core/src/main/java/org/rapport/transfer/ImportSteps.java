package org.rapport.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.Ledger;
import org.rapport.shared.access.CurrentActor;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.ImportProblem;

/** The steps of a run, each told to the journal, in the caller's transaction. */
@ApplicationScoped
class ImportSteps {

    @Inject
    private ImportStore store;

    @Inject
    private ImportFiles files;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    long size(UUID run, ImportKind kind) {
        return files.size(organisation(), run, kind);
    }

    void keep(UUID run, ImportPart part) {
        files.add(organisation(), run, part);
    }

    void move(UUID run, ImportState state) {
        store.query(
                        "update rapport.import_run set state = ?3, attempt = 0 where organisation_id = ?1 and id = ?2",
                        organisation(),
                        run,
                        state.name())
                .executeUpdate();
    }

    void order(UUID run, UUID member) {
        store.query(
                        "update rapport.import_run set state = 'ORDERED', attempt = 0, ordered_at = ?3, ordered_by = ?4,"
                                + " rows_done = 0 where organisation_id = ?1 and id = ?2",
                        organisation(),
                        run,
                        Timestamp.from(clock.instant()),
                        member)
                .executeUpdate();
    }

    void askToCancel(UUID run) {
        store.query(
                        "update rapport.import_run set cancel_asked = true where organisation_id = ?1 and id = ?2",
                        organisation(),
                        run)
                .executeUpdate();
    }

    /** The run is over: its files are deleted with their key. */
    void end(UUID run, ImportState how, TransferAction action) {
        store.query(
                        "update rapport.import_run set state = ?3, ended_at = ?4 where organisation_id = ?1 and id = ?2",
                        organisation(),
                        run,
                        how.name(),
                        Timestamp.from(clock.instant()))
                .executeUpdate();
        files.delete(organisation(), run);
        note(action, run);
    }

    /** Tells the journal, naming the files by the first half of their hashes. */
    void note(TransferAction action, UUID run) {
        List<UUID> hashes = store.get(organisation(), run).files().stream()
                .filter(file -> !file.sha256().isEmpty())
                .map(file -> ByteBuffer.wrap(HexFormat.of().parseHex(file.sha256())))
                .map(hash -> new UUID(hash.getLong(), hash.getLong()))
                .toList();
        journal.changed(action, run, hashes);
    }

    List<ImportProblem> problems(UUID run, int after, int most) {
        return store
                .rows(
                        "select p.kind, p.line, p.column_name, p.code, p.args, p.blocking from rapport.import_problem p"
                                + " where p.organisation_id = ?1 and p.run_id = ?2 and p.number > ?3"
                                + " order by p.number limit ?4",
                        organisation(),
                        run,
                        after,
                        most)
                .stream()
                .map(row -> new ImportProblem(
                        ImportKind.valueOf(row.text(0)),
                        row.integer(1),
                        row.text(2),
                        row.text(3),
                        Ledger.decode(row.text(4)),
                        row.truth(5)))
                .toList();
    }

    private UUID organisation() {
        return actor.get().organisation();
    }
}
