package org.rapport.transfer;

import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.transfer.file.Progress;

/**
 * The transactions of the job: take a run, look through it, carry it out, tell how far it is. Carrying out is one
 * transaction that ends with the run's own state, so that a server that dies in the middle leaves nothing behind and
 * another one begins anew.
 */
@Boundary
public class ImportWork {

    /** A server that told nothing for so long is taken for dead. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private static final Duration UPLOAD = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST_ATTEMPTS = 3;

    @Inject
    private ImportStore store;

    @Inject
    private ImportSteps steps;

    @Inject
    private ImportRunning running;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** The organisations with something to do now. */
    @Permits(Who.ANYONE)
    public List<UUID> organisations() {
        return store.rows("select o from gate.organisations_with_imports(?1) as o", Timestamp.from(silent())).stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** Takes what waits; what was tried three times and never came to an end has failed. */
    @Permits(Who.JOB)
    public Optional<ImportTurn> claim() {
        List<ImportTurn> turns = store
                .rows(
                        "update rapport.import_run set attempt = attempt + 1, beat_at = ?3, step = 'READING', rows_done = 0,"
                                + " rows_total = (select coalesce(sum(f.lines), 0) from rapport.import_file f"
                                + " where f.organisation_id = ?1 and f.run_id = import_run.id),"
                                + " state = case when state in ('ORDERED', 'RUNNING') then 'RUNNING' else 'CHECKING' end"
                                + " where organisation_id = ?1 and id = (select w.id from rapport.import_run w"
                                + " where w.organisation_id = ?1 and (w.state in ('WAITING', 'ORDERED')"
                                + " or (w.state in ('CHECKING', 'RUNNING') and w.beat_at < ?2))"
                                + " limit 1 for update skip locked)"
                                + " returning id, state, attempt, coalesce(ordered_by, begun_by)",
                        organisation(),
                        Timestamp.from(silent()),
                        Timestamp.from(clock.instant()))
                .stream()
                .map(row -> new ImportTurn(row.uuid(0), "RUNNING".equals(row.text(1)), row.integer(2), row.uuid(3)))
                .toList();
        turns.stream().filter(turn -> turn.attempt() > MOST_ATTEMPTS).forEach(turn -> failed(turn.run()));
        return turns.stream().filter(turn -> turn.attempt() <= MOST_ATTEMPTS).findFirst();
    }

    /** Looks through the files; carries them out when that was ordered and everything still fits. */
    @Permits(Who.JOB)
    public void work(ImportTurn turn, Progress progress) {
        running.work(organisation(), turn, progress);
    }

    /** Tells how far a run is; tells back whether it shall end. */
    @Permits(Who.JOB)
    public boolean beat(ImportTurn turn, Progress progress) {
        List<?> asked = store.query(
                        "update rapport.import_run set beat_at = ?4, step = ?5, rows_done = ?6"
                                + " where organisation_id = ?1 and id = ?2 and attempt = ?3"
                                + " and state in ('CHECKING', 'RUNNING') returning cancel_asked",
                        organisation(),
                        turn.run(),
                        turn.attempt(),
                        Timestamp.from(clock.instant()),
                        progress.step().name(),
                        progress.done())
                .getResultList();
        return asked.contains(Boolean.TRUE);
    }

    /** Somebody ended it; nothing was written. */
    @Permits(Who.JOB)
    public void cancelled(UUID run) {
        if (store.lock(organisation(), run).active()) {
            steps.end(run, ImportState.CANCELLED, TransferAction.IMPORT_CANCELLED);
        }
    }

    /** It cannot be done; nothing was written. */
    @Permits(Who.JOB)
    public void failed(UUID run) {
        if (store.lock(organisation(), run).active()) {
            steps.end(run, ImportState.FAILED, TransferAction.IMPORT_FAILED);
        }
    }

    /** The organisations with files that were left alone. */
    @Permits(Who.ANYONE)
    public List<UUID> leftAlone() {
        return store
                .rows(
                        "select o from gate.organisations_with_old_imports(?1, ?2) as o",
                        Timestamp.from(clock.instant().minus(UPLOAD)),
                        Timestamp.from(clock.instant().minus(KEPT)))
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** Deletes files that were left alone. */
    @Permits(Who.JOB)
    public void sweep() {
        expire(ImportState.UPLOADING, UPLOAD);
        expire(ImportState.CHECKED, KEPT);
    }

    private void expire(ImportState state, Duration after) {
        store.old(organisation(), state, clock.instant().minus(after))
                .forEach(run -> steps.end(run, ImportState.EXPIRED, TransferAction.IMPORT_EXPIRED));
    }

    private java.time.Instant silent() {
        return clock.instant().minus(SILENCE);
    }

    private UUID organisation() {
        return actor.get().organisation();
    }
}
