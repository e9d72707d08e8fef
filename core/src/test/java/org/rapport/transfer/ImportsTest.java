package org.rapport.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;
import static org.rapport.transfer.TransferTrial.rows;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.relationship.ListMine;
import org.rapport.relationship.Relationships;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.signal.Signals;
import org.rapport.transfer.file.ImportKind;

/** What an administrator brings is there as if therapists had typed it, once, and nobody is told of it. */
class ImportsTest {

    private final TransferTrial trial = new TransferTrial();
    private final UUID organisation = trial.home.id();

    private ImportView mara() {
        return trial.file(ImportKind.CLIENTS, TransferTrial.CLIENTS, trial.client("c1", "Mara", "Müller"))
                .file(
                        ImportKind.SESSIONS,
                        TransferTrial.SESSIONS,
                        "s2,c1,2024-02-12 14:00,50,attended",
                        "s1,c1,2024-02-05T14:00,50,late",
                        "s3,c1,2024-02-19 14:00,50,cancelled",
                        "s4,c1,2024-02-26 14:00,50,absent")
                .file(
                        ImportKind.SCORES,
                        "score_id,client_id,instrument,session_id,answered_on,total,"
                                + "item_1,item_2,item_3,item_4,item_5,item_6,item_7,item_8,item_9",
                        "f1,c1,phq-9,,2024-02-05,,2,2,1,3,1,2,1,0,1",
                        "f2,c1,phq-9,,2023-11-02,17,,,,,,,,,",
                        "f3,c1,phq-9,s2,,,1,1,1,1,,1,1,1,0")
                .done();
    }

    @Test
    void what_is_brought_is_there_as_if_it_had_been_typed() {
        ImportView done = mara();

        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.files()).extracting(ImportView.FileRow::fresh).containsExactly(1, 4, 3);
        assertThat(trial.core.as(
                        trial.therapist,
                        () -> trial.core
                                .bean(Relationships.class)
                                .mine(new ListMine("mull", null, false, 0))
                                .rows()))
                .hasSize(1);
        assertThat(rows(
                        "select number, state, opened_at from rapport.session where organisation_id = ? order by number",
                        organisation))
                .containsExactly("1 HELD null", "2 HELD null", "3 CANCELLED null", "4 PLANNED null");
        assertThat(rows(
                        "select kind from rapport.ledger_entry where organisation_id = ? order by occurred_at, kind",
                        organisation))
                .containsExactly(
                        "SCORE_TAKEN_OVER",
                        "RELATIONSHIP_OPENED",
                        "FORM_TAKEN_OVER",
                        "SESSION_HELD",
                        "FORM_TAKEN_OVER",
                        "SESSION_HELD",
                        "SESSION_CANCELLED",
                        "PHASE_CHANGED");
        assertThat(rows(
                        "select s.state || ' ' || s.value from rapport.score s where s.organisation_id = ? order by s.value",
                        organisation))
                .containsExactly("PRORATED 7.8750", "SCORED 13.0000");
        assertThat(rows("select value from rapport.taken_over_score where organisation_id = ?", organisation))
                .containsExactly("17.0000");
        assertThat(rows(
                        "select sessions_held, checks_missed from rapport.relationship_state where organisation_id = ?",
                        organisation))
                .containsExactly("2 0");
    }

    @Test
    void past_answers_that_needed_a_person_go_to_the_list_and_tell_nobody() {
        mara();

        assertThat(rows("select items from rapport.past_risk where organisation_id = ?", organisation))
                .containsExactly("q9");
        for (String table : List.of("risk_notice", "task", "mail", "signal", "outbox")) {
            assertThat(rows("select count(*) from rapport." + table + " where organisation_id = ?", organisation))
                    .as(table)
                    .containsExactly("0");
        }
    }

    @Test
    void checks_about_no_session_stand_for_themselves_and_raise_nothing() {
        trial.file(ImportKind.CLIENTS, TransferTrial.CLIENTS, trial.client("c1", "Mara", "Müller"))
                .file(
                        ImportKind.SCORES,
                        "score_id,client_id,instrument,answered_on,item_1,item_2,item_3,item_4,item_5",
                        "f1,c1,session-check,2024-02-05,9,9,9,9,0",
                        "f2,c1,session-check,2024-02-12,9,9,9,9,0",
                        "f3,c1,session-check,2024-02-19,9,9,9,9,0",
                        "f4,c1,session-check,2024-02-26,9,9,9,9,0",
                        "f5,c1,session-check,2024-03-04,2,2,2,2,1")
                .done();

        assertThat(rows("select client_scores from rapport.relationship_state where organisation_id = ?", organisation))
                .containsExactly("{9.0000,9.0000,9.0000,9.0000,2.0000}");
        UUID relationship =
                UUID.fromString(rows("select id from rapport.relationship where organisation_id = ?", organisation)
                        .get(0));
        trial.core.run(
                new Actor.Job(organisation, "rules"),
                () -> trial.core.bean(Signals.class).recompute(relationship));
        assertThat(rows("select kind from rapport.signal where organisation_id = ?", organisation))
                .isEmpty();
    }

    @Test
    void the_same_files_again_bring_nothing_and_what_changed_is_told() {
        mara();

        UUID again = trial.file(
                        ImportKind.CLIENTS,
                        TransferTrial.CLIENTS,
                        trial.client("c1", "Mara", "Meier"),
                        trial.client("c2", "Nora", "Nowak"))
                .file(ImportKind.SESSIONS, TransferTrial.SESSIONS, "s9,c1,2024-03-04 14:00,50,attended")
                .checked();

        assertThat(trial.problems(again)).containsExactly("2 RowError.DIFFERS_NOW");
        assertThat(trial.look(again).problems()).isZero();
        assertThat(trial.look(again).files().get(0).fresh()).isEqualTo(1);
        assertThat(trial.look(again).files().get(0).differing()).isEqualTo(1);
        assertThat(trial.look(again).files().get(2).known()).isEqualTo(3);
        trial.core.run(trial.administrator, () -> trial.core.bean(Imports.class).carryOut(again));
        trial.work();
        assertThat(rows("select family_name from rapport.person where organisation_id = ? order by 1", organisation))
                .containsExactly("Müller", "Nowak");
        assertThat(rows("select max(number) from rapport.session where organisation_id = ?", organisation))
                .containsExactly("5");
    }

    @Test
    void files_that_bring_nothing_are_not_carried_out() {
        mara();
        UUID again = trial.checked();

        assertThat(refusal(() -> trial.core.run(
                        trial.administrator,
                        () -> trial.core.bean(Imports.class).carryOut(again))))
                .isEqualTo(TransferError.NOTHING_NEW);
    }

    @Test
    void contents_are_encrypted_and_gone_with_their_key_when_the_run_ends() {
        UUID run = trial.file(ImportKind.CLIENTS, TransferTrial.CLIENTS, trial.client("c1", "Mara", "Müller"))
                .sent();
        assertThat(rows(
                        "select count(*) from rapport.import_chunk where run_id = ?"
                                + " and position(convert_to('Mara', 'UTF8') in sealed) = 0",
                        run))
                .containsExactly("1");

        trial.core.run(trial.administrator, () -> trial.core.bean(Imports.class).cancel(run));

        assertThat(rows("select count(*) from rapport.import_chunk where run_id = ?", run))
                .containsExactly("0");
        assertThat(rows("select count(*) from rapport.data_key where subject_id = ?", run))
                .containsExactly("0");
        assertThat(trial.look(run).state()).isEqualTo(ImportState.CANCELLED);
    }

    @Test
    void one_import_at_a_time() {
        trial.file(ImportKind.CLIENTS, TransferTrial.CLIENTS, trial.client("c1", "Mara", "Müller"))
                .sent();

        assertThat(refusal(() -> trial.core.as(
                        trial.administrator,
                        () -> trial.core.bean(Imports.class).begin())))
                .isEqualTo(TransferError.ANOTHER_RUNS);
    }

    @Test
    void what_does_not_fit_is_never_carried_out() {
        UUID run = trial.file(ImportKind.CLIENTS, TransferTrial.CLIENTS, "c1,Mara,Müller,de,nobody,2024-01-08")
                .checked();

        assertThat(refusal(() -> trial.core.run(
                        trial.administrator,
                        () -> trial.core.bean(Imports.class).carryOut(run))))
                .isEqualTo(TransferError.PROBLEMS);
    }

    @Test
    void only_an_administrator_of_the_organisation_brings_files() {
        UUID run = trial.file(ImportKind.CLIENTS, TransferTrial.CLIENTS, trial.client("c1", "Mara", "Müller"))
                .sent();
        for (Role role : Role.values()) {
            Actor.Member other = trial.home.member(role);
            if (role != Role.ADMINISTRATOR) {
                assertThat(refusal(() -> trial.core.as(
                                other, () -> trial.core.bean(Imports.class).look(run))))
                        .isEqualTo(SharedError.NOT_PERMITTED);
            }
        }
        Actor.Member stranger = new TransferTrial().administrator;
        assertThat(refusal(() -> trial.core.as(
                        stranger, () -> trial.core.bean(Imports.class).look(run))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> trial.core.run(
                        stranger, () -> trial.core.bean(Imports.class).cancel(run))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void who_sent_and_ordered_which_files_is_in_the_journal() {
        ImportView done = mara();

        String first = done.files().get(0).sha256().substring(0, 8);
        assertThat(rows(
                        "select action, actor_kind from rapport.journal_entry where organisation_id = ?"
                                + " and subject_kind = 'import' order by id",
                        organisation))
                .containsExactly(
                        "IMPORT_BEGUN Member",
                        "IMPORT_SENT Member",
                        "IMPORT_CHECKED Job",
                        "IMPORT_ORDERED Member",
                        "IMPORT_DONE Job");
        assertThat(rows(
                        "select cast(shown as text) from rapport.journal_entry where organisation_id = ?"
                                + " and action = 'IMPORT_ORDERED'",
                        organisation))
                .singleElement()
                .asString()
                .contains(first);
    }
}
