package org.rapport.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapport.transfer.TransferTrial.rows;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Actor;
import org.rapport.testing.TestOrganisation;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.Progress;

/** A server dies, somebody ends it, two work at once: nothing is ever there by half, and the run goes on by itself. */
class BrokenOffTest {

    private final TransferTrial trial = new TransferTrial();
    private final Actor.Job job = new Actor.Job(trial.home.id(), "import");

    private UUID ordered() {
        UUID run = trial.file(
                        ImportKind.CLIENTS,
                        TransferTrial.CLIENTS,
                        trial.client("c1", "Mara", "Müller"),
                        trial.client("c2", "Nora", "Nowak"))
                .checked();
        trial.core.run(trial.administrator, () -> trial.core.bean(Imports.class).carryOut(run));
        return run;
    }

    private ImportTurn claim() {
        return trial.core
                .as(job, () -> trial.core.bean(ImportWork.class).claim())
                .orElseThrow();
    }

    private void work(ImportTurn turn, Progress progress) {
        trial.core.run(job, () -> trial.core.bean(ImportWorker.class).take(trial.home.id(), turn, progress));
    }

    private String persons() {
        return rows("select count(*) from rapport.person where organisation_id = ?", trial.home.id())
                .get(0);
    }

    /** Ends in the middle of writing, when this many rows were written. */
    private static Progress endingAfterReading() {
        Progress progress = new Progress();
        progress.cancel();
        return progress;
    }

    @Test
    void what_a_dead_server_took_is_done_by_another_from_the_beginning() {
        UUID run = ordered();
        ImportTurn dead = claim();
        assertThat(trial.look(run).state()).isEqualTo(ImportState.RUNNING);
        trial.work();
        assertThat(persons()).isEqualTo("0");

        TestOrganisation.execute(
                "update rapport.import_run set beat_at = beat_at - interval '2 minutes' where id = ?", run);
        trial.work();

        assertThat(trial.look(run).state()).isEqualTo(ImportState.DONE);
        assertThat(persons()).isEqualTo("2");
        assertThatThrownBy(() -> trial.core.run(
                        job, () -> trial.core.bean(ImportWork.class).work(dead, new Progress())))
                .isInstanceOf(RuntimeException.class);
        assertThat(persons()).isEqualTo("2");
    }

    @Test
    void one_that_wakes_up_too_late_writes_nothing() {
        UUID run = ordered();
        ImportTurn sleeper = claim();
        TestOrganisation.execute(
                "update rapport.import_run set beat_at = beat_at - interval '2 minutes' where id = ?", run);
        claim();

        assertThatThrownBy(() -> trial.core.run(
                        job, () -> trial.core.bean(ImportWork.class).work(sleeper, new Progress())))
                .isInstanceOf(IllegalStateException.class);

        assertThat(persons()).isEqualTo("0");
        assertThat(trial.look(run).state()).isEqualTo(ImportState.RUNNING);
    }

    @Test
    void what_never_comes_to_an_end_has_failed_after_three_attempts() {
        UUID run = ordered();
        for (int attempt = 0; attempt < 3; attempt++) {
            claim();
            TestOrganisation.execute(
                    "update rapport.import_run set beat_at = beat_at - interval '2 minutes' where id = ?", run);
        }
        Optional<ImportTurn> more =
                trial.core.as(job, () -> trial.core.bean(ImportWork.class).claim());

        assertThat(more).isEmpty();
        assertThat(trial.look(run).state()).isEqualTo(ImportState.FAILED);
        assertThat(rows("select count(*) from rapport.import_chunk where run_id = ?", run))
                .containsExactly("0");
    }

    @Test
    void ending_a_run_in_the_middle_leaves_nothing() {
        UUID run = ordered();
        ImportTurn turn = claim();
        trial.core.run(trial.administrator, () -> trial.core.bean(Imports.class).cancel(run));
        boolean asked =
                trial.core.as(job, () -> trial.core.bean(ImportWork.class).beat(turn, new Progress()));

        assertThat(asked).isTrue();
        work(turn, endingAfterReading());

        assertThat(trial.look(run).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(persons()).isEqualTo("0");
    }

    @Test
    void what_changed_since_the_check_is_found_before_anything_is_written() {
        UUID run = ordered();
        TestOrganisation.execute(
                "update rapport.member set left_at = now() where organisation_id = ? and id = ?",
                trial.home.id(),
                trial.therapist.id());
        trial.work();

        assertThat(trial.look(run).state()).isEqualTo(ImportState.CHECKED);
        assertThat(trial.problems(run))
                .containsExactly("2 therapist RowError.NO_THERAPIST", "3 therapist RowError.NO_THERAPIST");
        assertThat(persons()).isEqualTo("0");
    }

    @Test
    void other_bytes_than_those_that_were_checked_are_never_carried_out() {
        UUID run = ordered();
        TestOrganisation.execute(
                "update rapport.import_file set sha256 = sha256(sha256) where organisation_id = ? and run_id = ?",
                trial.home.id(),
                run);
        trial.work();

        assertThat(trial.look(run).state()).isEqualTo(ImportState.FAILED);
        assertThat(persons()).isEqualTo("0");
    }

    @Test
    void files_nobody_carried_out_within_a_day_are_deleted() {
        UUID run = trial.file(ImportKind.CLIENTS, TransferTrial.CLIENTS, trial.client("c1", "Mara", "Müller"))
                .checked();
        TestOrganisation.execute(
                "update rapport.import_run set begun_at = begun_at - interval '25 hours' where id = ?", run);

        trial.core.bean(ImportSweep.class).run();

        assertThat(trial.look(run).state()).isEqualTo(ImportState.EXPIRED);
        assertThat(rows("select count(*) from rapport.import_chunk where run_id = ?", run))
                .containsExactly("0");
    }
}
