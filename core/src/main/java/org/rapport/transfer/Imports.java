package org.rapport.transfer;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.transfer.file.ImportProblem;

/**
 * An administrator brings clients, sessions and scores of another system: sends files, has them looked through, and
 * carries out what fits, all of it or nothing. Nothing of what the files hold is ever shown here.
 *
 * <pre>
 * UUID run = imports.begin();
 * imports.send(run, new ImportPart(ImportKind.CLIENTS, 0, bytes));
 * imports.check(run);           // read by a job: look(run) tells how far it is
 * imports.carryOut(run);        // when look(run).ready()
 * </pre>
 */
@Boundary
public class Imports {

    /** The largest file, in megabytes. */
    public static final int MEGABYTES = 64;

    private static final long LARGEST = MEGABYTES * 1024L * 1024L;
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);
    private static final int HISTORY = 20;

    @Inject
    private ImportStore store;

    @Inject
    private ImportSteps steps;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /**
     * Begins a run. {@code ANOTHER_RUNS} while another one of the organisation is being sent, read or carried out; files
     * of one that was left alone in the middle of sending are deleted.
     */
    @Permits(Who.ADMINISTRATOR)
    public UUID begin() {
        Actor who = actor.get();
        Instant now = clock.instant();
        store.active(who.organisation())
                .filter(run -> run.state() == ImportState.UPLOADING)
                .filter(run -> run.by().equals(who.id()) || run.begunAt().isBefore(now.minus(LEFT_ALONE)))
                .ifPresent(run -> steps.end(run.id(), ImportState.CANCELLED, TransferAction.IMPORT_CANCELLED));
        UUID run = ids.next();
        if (!store.begin(who.organisation(), run, who.id(), now)) {
            throw new DomainException(TransferError.ANOTHER_RUNS);
        }
        steps.note(TransferAction.IMPORT_BEGUN, run);
        return run;
    }

    /** Keeps the next part of a file, encrypted. {@code FILE_TOO_LARGE}, {@code FILE_TWICE}, {@code OUT_OF_ORDER}. */
    @Permits(Who.ADMINISTRATOR)
    public void send(UUID run, ImportPart part) {
        requireState(run, ImportState.UPLOADING);
        if (steps.size(run, part.kind()) + part.bytes().length > LARGEST || part.bytes().length > ImportPart.LARGEST) {
            throw new DomainException(TransferError.FILE_TOO_LARGE, Map.of("megabytes", MEGABYTES));
        }
        steps.keep(run, part);
    }

    /** Everything was sent: the files are read and nothing is written. {@code NO_FILE} when there is none. */
    @Permits(Who.ADMINISTRATOR)
    public void check(UUID run) {
        requireState(run, ImportState.UPLOADING);
        ImportView sent = store.get(organisation(), run);
        if (sent.files().stream().allMatch(file -> file.bytes() == 0)) {
            throw new DomainException(TransferError.NO_FILE);
        }
        steps.move(run, ImportState.WAITING);
        steps.note(TransferAction.IMPORT_SENT, run);
    }

    /** Writes everything that was checked. {@code PROBLEMS}, {@code NOTHING_NEW}, {@code ANOTHER_RUNS}. */
    @Permits(Who.ADMINISTRATOR)
    public void carryOut(UUID run) {
        requireState(run, ImportState.CHECKED);
        ImportView checked = store.get(organisation(), run);
        if (checked.problems() > 0) {
            throw new DomainException(TransferError.PROBLEMS, Map.of("count", checked.problems()));
        }
        if (checked.fresh() == 0) {
            throw new DomainException(TransferError.NOTHING_NEW);
        }
        if (store.active(organisation()).isPresent()) {
            throw new DomainException(TransferError.ANOTHER_RUNS);
        }
        steps.order(run, actor.get().id());
        steps.note(TransferAction.IMPORT_ORDERED, run);
    }

    /** Ends a run before it is done; what is being written leaves no trace. {@code NOT_NOW} when it has ended. */
    @Permits(Who.ADMINISTRATOR)
    public void cancel(UUID run) {
        switch (store.lock(organisation(), run)) {
            case UPLOADING, WAITING, CHECKED, ORDERED ->
                steps.end(run, ImportState.CANCELLED, TransferAction.IMPORT_CANCELLED);
            case CHECKING, RUNNING -> steps.askToCancel(run);
            case DONE, CANCELLED, FAILED, EXPIRED -> throw notNow(run);
        }
    }

    /** Where a run stands. */
    @Permits(Who.ADMINISTRATOR)
    public ImportView look(UUID run) {
        return store.get(organisation(), run);
    }

    /** The last runs, newest first. */
    @Permits(Who.ADMINISTRATOR)
    public List<ImportView> history() {
        return store.last(organisation(), HISTORY);
    }

    /** What was found about the files of a run, in their order, from a number (0 for all) on. */
    @Permits(Who.ADMINISTRATOR)
    public List<ImportProblem> problems(UUID run, int after, int most) {
        store.get(organisation(), run);
        return steps.problems(run, after, most);
    }

    private UUID organisation() {
        return actor.get().organisation();
    }

    private void requireState(UUID run, ImportState needed) {
        if (store.lock(organisation(), run) != needed) {
            throw notNow(run);
        }
    }

    private DomainException notNow(UUID run) {
        return new DomainException(
                TransferError.NOT_NOW,
                Map.of("state", store.get(organisation(), run).state().name()));
    }
}
