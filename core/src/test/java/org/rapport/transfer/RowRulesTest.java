package org.rapport.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.TestOrganisation;
import org.rapport.transfer.file.ImportKind;

/** Each rule a row may break, named with its line and column; {@code ME} stands for the therapist's sign-in name. */
class RowRulesTest {

    private static final String ALL =
            "client_id;given_name;family_name;language;therapist;starts_on;born_on;email;phone;"
                    + "practice;site;unit_id;unit_kind;role;ends_on;phase";

    private final TransferTrial trial = new TransferTrial();

    private String line(String text) {
        return text.replace("ME", trial.signIn)
                .replace(
                        "TOMORROW",
                        LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1).toString());
    }

    @ParameterizedTest
    @CsvSource({
        ";Mara;M;de;ME;2024-01-08;;;;;;;;;;, client_id SharedError.REQUIRED",
        "c1;;M;de;ME;2024-01-08;;;;;;;;;;, given_name SharedError.REQUIRED",
        "c1;Mara;;de;ME;2024-01-08;;;;;;;;;;, family_name SharedError.REQUIRED",
        "c1;Mara;M;fr;ME;2024-01-08;;;;;;;;;;, language RowError.NOT_A_WORD",
        "c1;Mara;M;;ME;2024-01-08;;;;;;;;;;, language SharedError.REQUIRED",
        "c1;Mara;M;de;;2024-01-08;;;;;;;;;;, therapist SharedError.REQUIRED",
        "c1;Mara;M;de;nobody;2024-01-08;;;;;;;;;;, therapist RowError.NO_THERAPIST",
        "c1;Mara;M;de;ME;;;;;;;;;;;, starts_on SharedError.REQUIRED",
        "c1;Mara;M;de;ME;08.01.2024;;;;;;;;;;, starts_on RowError.NOT_A_DAY",
        "c1;Mara;M;de;ME;1924-01-08;;;;;;;;;;, starts_on RelationshipError.OPENED_ON_IMPLAUSIBLE",
        "c1;Mara;M;de;ME;2024-01-08;1.2.1980;;;;;;;;;, born_on RowError.NOT_A_DAY",
        "c1;Mara;M;de;ME;2024-01-08;1780-01-01;;;;;;;;;, born_on ClientError.BIRTH_DATE_IMPLAUSIBLE",
        "c1;Mara;M;de;ME;2024-01-08;;mara at home;;;;;;;;, email ClientError.NOT_AN_EMAIL",
        "c1;Mara;M;de;ME;2024-01-08;;;12;;;;;;;, phone ClientError.NOT_A_PHONE_NUMBER",
        "c1;Mara;M;de;ME;2024-01-08;;m@example.org;030 1234567;;;;;;;, phone RowError.PHONE_LEFT_OUT",
        "c1;Mara;M;de;ME;2024-01-08;;;;Elsewhere;;;;;;, practice RowError.NO_PRACTICE",
        "c1;Mara;M;de;ME;2024-01-08;;;;;Attic;;;;;, site RowError.NO_SITE",
        "c1;Mara;M;de;ME;2024-01-08;;;;;;u1;;;;, unit_kind SharedError.REQUIRED",
        "c1;Mara;M;de;ME;2024-01-08;;;;;;u1;couple;;;, unit_id ClientError.COUPLE_IS_TWO",
        "c1;Mara;M;de;ME;2024-01-08;;;;;;u1;crowd;;;, unit_kind RowError.NOT_A_WORD",
        "c1;Mara;M;de;ME;2024-01-08;;;;;;;;child;;, role ClientError.ROLE_DOES_NOT_FIT",
        "c1;Mara;M;de;ME;2024-01-08;;;;;;;;;2023-01-01;, ends_on SharedError.ENDS_BEFORE_START",
        "c1;Mara;M;de;ME;2024-01-08;;;;;;;;;TOMORROW;, ends_on RelationshipError.ENDS_IN_FUTURE",
        "c1;Mara;M;de;ME;2024-01-08;;;;;;;;;;ended, phase RowError.PHASE_DOES_NOT_FIT",
        "c1;Mara;M;de;ME;2024-01-08;;;;;;;;;2024-05-05;working, phase RowError.PHASE_DOES_NOT_FIT",
        "c1;Mara;M;de;ME;2024-01-08;;;;;;;;;;thriving, phase RowError.NOT_A_WORD",
        "c1;Mara;M;de;ME, RowError.FIELDS"
    })
    void rules_of_clients(String row, String found) {
        UUID run = trial.file(ImportKind.CLIENTS, ALL, line(row)).checked();

        assertThat(trial.problems(run)).containsExactly("2 " + found);
        assertThat(trial.look(run).problems()).isEqualTo(found.contains("LEFT_OUT") ? 0 : 1);
    }

    @Test
    void rules_of_units() {
        UUID run = trial.file(
                        ImportKind.CLIENTS,
                        ALL,
                        line("c1;Mara;M;de;ME;2024-01-08;;;;;;u1;couple;;;"),
                        line("c2;Jon;M;de;ME;2024-01-09;;;;;;u1;couple;;;"),
                        line("c3;Ada;A;de;ME;2024-01-08;;;;;;u2;couple;;;"),
                        line("c4;Bo;B;de;ME;2024-01-08;;;;;;u2;couple;;;"),
                        line("c4;Bo;B;de;ME;2024-01-08;;;;;;;;;;"),
                        line("c5;Eve;E;de;ME;2024-01-08;;;;;;u1;couple;;;"),
                        line("c6;Fay;E;de;ME;2024-01-08;;;;;;u1;couple;;;"))
                .checked();

        assertThat(trial.problems(run))
                .containsExactlyInAnyOrder(
                        "3 starts_on RowError.UNIT_DIFFERS",
                        "6 client_id RowError.ID_TWICE",
                        "7 unit_id RowError.UNIT_SPLIT");
    }

    @Test
    void a_therapist_of_two_practices_needs_the_row_to_say_which() {
        UUID other = trial.home.anotherPractice("Second");
        TestOrganisation.execute(
                "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role)"
                        + " values (?, ?, ?, ?, 'THERAPIST')",
                trial.home.id(),
                UUID.randomUUID(),
                trial.therapist.id(),
                other);
        trial.home.anotherPractice("Third");
        UUID run = trial.file(
                        ImportKind.CLIENTS,
                        ALL,
                        line("c1;Mara;M;de;ME;2024-01-08;;;;;;;;;;"),
                        line("c2;Mara;M;de;ME;2024-01-08;;;;second;;;;;;"),
                        line("c3;Mara;M;de;ME;2024-01-08;;;;Third;;;;;;"))
                .checked();

        assertThat(trial.problems(run))
                .containsExactly("2 practice RowError.PRACTICE_NEEDED", "4 practice RowError.NOT_A_THERAPIST_THERE");
    }

    @Test
    void who_left_or_is_no_therapist_gets_no_clients() {
        Actor.Member manager = trial.home.member(Role.PRACTICE_MANAGER);
        UUID run = trial.file(
                        ImportKind.CLIENTS,
                        TransferTrial.CLIENTS,
                        "c1,Mara,M,de," + trial.signIn(manager) + ",2024-01-08")
                .checked();

        assertThat(trial.problems(run)).containsExactly("2 therapist RowError.NO_THERAPIST");
    }

    @ParameterizedTest
    @CsvSource({
        "s1;c9;2024-02-05 14:00;50;attended, client_id RowError.NO_CLIENT",
        "s1;c1;5.2.2024 14:00;50;attended, starts_at RowError.NOT_A_TIME",
        "s1;c1;2024-02-05;50;attended, starts_at RowError.NOT_A_TIME",
        "s1;c1;2024-03-31 02:30;50;attended, starts_at RowError.NO_SUCH_TIME",
        "s1;c1;2124-02-05 14:00;50;attended, starts_at RowError.FUTURE",
        "s1;c1;2023-02-05 14:00;50;attended, starts_at RowError.BEFORE_START",
        "s1;c2;2024-05-05 14:00;50;attended, starts_at RowError.AFTER_END",
        "s1;c1;2024-02-05 14:00;0;attended, minutes SharedError.OUT_OF_RANGE",
        "s1;c1;2024-02-05 14:00;fifty;attended, minutes RowError.NOT_A_NUMBER",
        "s1;c1;2024-02-05 14:00;50;happy, status RowError.NOT_A_WORD",
        "s1;c1;2024-02-05 14:00;50;, status SharedError.REQUIRED",
        ";c1;2024-02-05 14:00;50;attended, session_id SharedError.REQUIRED"
    })
    void rules_of_sessions(String row, String found) {
        UUID run = people().file(ImportKind.SESSIONS, TransferTrial.SESSIONS.replace(',', ';'), row)
                .checked();

        assertThat(trial.problems(run)).containsExactly("2 " + found);
    }

    private TransferTrial people() {
        return trial.file(
                ImportKind.CLIENTS,
                ALL,
                line("c1;Mara;M;de;ME;2024-01-08;;;;;;;;;;"),
                line("c2;Nora;N;de;ME;2024-01-08;;;;;;;;;2024-05-01;"));
    }

    @Test
    void no_therapist_has_two_sessions_at_once() {
        people().file(
                        ImportKind.SESSIONS,
                        TransferTrial.SESSIONS,
                        "s1,c1,2024-02-05 14:00,50,attended",
                        "s2,c2,2024-02-05 14:30,50,cancelled",
                        "s3,c2,2024-02-05 14:50,50,attended")
                .done();
        UUID run = trial.file(
                        ImportKind.SESSIONS,
                        TransferTrial.SESSIONS,
                        "s4,c1,2024-02-05 14:49,50,attended",
                        "s5,c1,2024-02-06 14:00,50,attended",
                        "s6,c2,2024-02-06 14:49,50,attended")
                .checked();

        assertThat(trial.problems(run))
                .containsExactlyInAnyOrder("2 starts_at RowError.OVERLAPS", "4 starts_at RowError.OVERLAPS");
    }

    @ParameterizedTest
    @CsvSource({
        "f1;c1;nothing;;2024-02-05;;;3;;, instrument RowError.NO_INSTRUMENT",
        "f1;c9;phq-9;;2024-02-05;;;3;;, client_id RowError.NO_CLIENT",
        "f1;c1;phq-9;s9;2024-02-05;;;3;;, session_id RowError.NO_SESSION",
        "f1;c2;phq-9;s1;2024-02-05;;;3;;, session_id RowError.SESSION_OF_OTHERS",
        "f1;c1;phq-9;;;;;3;;, answered_on SharedError.REQUIRED",
        "f1;c1;phq-9;;2124-02-05;;;3;;, answered_on RowError.FUTURE",
        "f1;c1;phq-9;;2024-02-05;;;;;, total RowError.TOTAL_OR_ANSWERS",
        "f1;c1;phq-9;;2024-02-05;;;3;1;, total RowError.TOTAL_OR_ANSWERS",
        "f1;c1;phq-9;;2024-02-05;;;99;;, total RowError.OUT_OF_RANGE",
        "f1;c1;phq-9;;2024-02-05;mood;;3;;, scale RowError.NO_SCALE",
        "f1;c1;phq-9;;2024-02-05;;;many;;, total RowError.NOT_A_NUMBER",
        "f1;c1;phq-9;;2024-02-05;;;;7;, item_1 RowError.NOT_AN_ANSWER",
        "f1;c1;phq-9;;2024-02-05;;;;1;1, item_40 RowError.NO_ITEM",
        "f1;c1;phq-9;;2024-02-05;;neighbour;3;;, respondent RowError.NOT_A_WORD",
        "f1;c1;phq-9;;2024-02-05;;therapist;3;;, respondent RowError.NOT_FOR_RESPONDENT",
        "f1;c1;phq-9;;2024-02-05;;observer;3;;, respondent RowError.NOT_FOR_RESPONDENT"
    })
    void rules_of_scores(String row, String found) {
        UUID run = people().file(ImportKind.SESSIONS, TransferTrial.SESSIONS, "s1,c1,2024-02-05 14:00,50,attended")
                .file(
                        ImportKind.SCORES,
                        "score_id;client_id;instrument;session_id;answered_on;scale;respondent;total;item_1;item_40",
                        row)
                .checked();

        assertThat(trial.problems(run)).containsExactly("2 " + found);
    }

    @Test
    void one_form_about_one_session() {
        UUID run = people().file(ImportKind.SESSIONS, TransferTrial.SESSIONS, "s1,c1,2024-02-05 14:00,50,attended")
                .file(
                        ImportKind.SCORES,
                        "score_id,client_id,instrument,session_id,item_1",
                        "f1,c1,phq-9,s1,1",
                        "f2,c1,phq-9,s1,2",
                        "f1,c1,phq-9,,3")
                .checked();

        assertThat(trial.problems(run))
                .containsExactlyInAnyOrder(
                        "3 session_id RowError.FORM_TWICE",
                        "4 score_id RowError.ID_TWICE",
                        "4 answered_on SharedError.REQUIRED");
    }

    @Test
    void a_row_that_does_not_fit_is_told_once_and_not_again_by_what_refers_to_it() {
        UUID run = trial.file(ImportKind.CLIENTS, TransferTrial.CLIENTS, "c1,,M,de," + trial.signIn + ",2024-01-08")
                .file(ImportKind.SESSIONS, TransferTrial.SESSIONS, "s1,c1,2024-02-05 14:00,50,attended")
                .file(ImportKind.SCORES, "score_id,client_id,instrument,session_id,total", "f1,c1,phq-9,s1,3")
                .checked();

        assertThat(trial.problems(run)).containsExactly("2 given_name SharedError.REQUIRED");
    }
}
