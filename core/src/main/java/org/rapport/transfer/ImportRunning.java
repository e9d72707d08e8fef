package org.rapport.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rapport.relationship.Ledger;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.BulkRows;
import org.rapport.transfer.check.Looking;
import org.rapport.transfer.check.Tally;
import org.rapport.transfer.file.Findings;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.ImportProblem;
import org.rapport.transfer.file.Progress;
import org.rapport.transfer.write.Writing;

/** One turn at a run, in the job's transaction. */
@ApplicationScoped
class ImportRunning {

    @Inject
    private EntityManager entities;

    @Inject
    private ImportSteps steps;

    @Inject
    private ImportParts parts;

    @Inject
    private Looking looking;

    @Inject
    private Writing writing;

    /** Files and runs. */
    @ApplicationScoped
    static class ImportParts {

        @Inject
        private ImportStore store;

        @Inject
        private ImportFiles files;

        Optional<InputStream> open(UUID organisation, UUID run, ImportKind kind) {
            return files.open(organisation, run, kind);
        }

        ImportView get(UUID organisation, UUID run) {
            return store.get(organisation, run);
        }

        int update(String sql, Object... values) {
            return store.query(sql, values).executeUpdate();
        }
    }

    void work(UUID organisation, ImportTurn turn, Progress progress) {
        Map<ImportKind, String> hashes = new EnumMap<>(ImportKind.class);
        Findings findings = new Findings();
        Looking.Looked looked =
                looking.look(organisation, kind -> hashed(organisation, turn, kind, hashes), findings, progress);
        if (turn.order() && findings.blocking() == 0) {
            requireSame(organisation, turn, hashes);
            writing.write(
                    new Writing.Order(new Actor.Member(organisation, turn.by()), turn.run()),
                    looked,
                    kind -> parts.open(organisation, turn.run(), kind),
                    progress);
            finish(organisation, turn, ImportState.DONE, findings);
            tally(organisation, turn, looked.tallies(), hashes);
            steps.end(turn.run(), ImportState.DONE, TransferAction.IMPORT_DONE);
        } else {
            finish(organisation, turn, ImportState.CHECKED, findings);
            tally(organisation, turn, looked.tallies(), hashes);
            list(organisation, turn, findings);
            steps.note(TransferAction.IMPORT_CHECKED, turn.run());
        }
    }

    /** Reads a file to its end, whatever the reader leaves, and notes its hash. */
    private Optional<InputStream> hashed(
            UUID organisation, ImportTurn turn, ImportKind kind, Map<ImportKind, String> hashes) {
        return parts.open(organisation, turn.run(), kind).map(bytes -> new DigestInputStream(bytes, sha256()) {
            @Override
            public void close() throws IOException {
                if (!hashes.containsKey(kind)) {
                    transferTo(java.io.OutputStream.nullOutputStream());
                    hashes.put(kind, HexFormat.of().formatHex(getMessageDigest().digest()));
                }
                super.close();
            }
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Carried out are the bytes that were looked through before, and no others. */
    private void requireSame(UUID organisation, ImportTurn turn, Map<ImportKind, String> hashes) {
        for (ImportView.FileRow file : parts.get(organisation, turn.run()).files()) {
            if (file.bytes() > 0 && !file.sha256().equals(hashes.get(file.kind()))) {
                throw new UncheckedIOException(
                        new IOException("the bytes of " + file.kind() + " are others than before"));
            }
        }
    }

    /** Only the latest attempt may end a run. */
    private void finish(UUID organisation, ImportTurn turn, ImportState state, Findings findings) {
        int blocking = findings.blocking();
        int ended = parts.update(
                "update rapport.import_run set state = ?4, problems = ?5, notes = ?6, cancel_asked = false"
                        + " where organisation_id = ?1 and id = ?2 and attempt = ?3"
                        + " and state in ('CHECKING', 'RUNNING')",
                organisation,
                turn.run(),
                turn.attempt(),
                state.name(),
                blocking,
                findings.all().size() - blocking);
        if (ended == 0) {
            throw new IllegalStateException("another attempt goes on with import " + turn.run());
        }
    }

    private void tally(
            UUID organisation, ImportTurn turn, Map<ImportKind, Tally> tallies, Map<ImportKind, String> hashes) {
        hashes.forEach((kind, hash) -> {
            Tally tally = Objects.requireNonNull(tallies.get(kind));
            parts.update(
                    "update rapport.import_file set sha256 = ?4, fresh = ?5, known = ?6, differing = ?7"
                            + " where organisation_id = ?1 and run_id = ?2 and kind = ?3",
                    organisation,
                    turn.run(),
                    kind.name(),
                    HexFormat.of().parseHex(hash),
                    tally.bring(),
                    tally.same(),
                    tally.changed());
        });
    }

    private void list(UUID organisation, ImportTurn turn, Findings findings) {
        parts.update(
                "delete from rapport.import_problem where organisation_id = ?1 and run_id = ?2",
                organisation,
                turn.run());
        BulkRows rows = new BulkRows(entities.unwrap(Connection.class));
        int number = 0;
        for (ImportProblem problem : findings.all()) {
            rows.add(
                    "import_problem",
                    "organisation_id, run_id, number, kind, line, column_name, code, args, blocking",
                    organisation,
                    turn.run(),
                    ++number,
                    problem.kind().name(),
                    problem.line(),
                    problem.column(),
                    problem.code(),
                    Ledger.encode(problem.args()),
                    problem.blocking());
            rows.flushWhenMany();
        }
        rows.flush();
    }
}
