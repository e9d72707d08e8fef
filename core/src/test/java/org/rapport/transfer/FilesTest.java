package org.rapport.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.transfer.file.ImportKind;

/** What may be wrong with a file itself, and what spreadsheets make of one that is right. */
class FilesTest {

    private final TransferTrial trial = new TransferTrial();

    private UUID clients(byte[] bytes) {
        return trial.file(ImportKind.CLIENTS, bytes).checked();
    }

    private UUID clients(String text) {
        return clients(text.getBytes(StandardCharsets.UTF_8));
    }

    private String row(String name) {
        return "c1;" + name + ";M;de;" + trial.signIn + ";2024-01-08";
    }

    private static String head() {
        return TransferTrial.CLIENTS.replace(',', ';');
    }

    @Test
    void a_spreadsheets_mark_semicolons_quotes_and_line_ends_are_read() {
        UUID run = clients("\uFEFF" + head().toUpperCase(java.util.Locale.ROOT) + "\r\n" + row("\"Ma;\"\"ra\r\nLu\"")
                + "\r\n\r\nc2;Jon;N;de;" + trial.signIn + ";2024-13-08\r\n");

        assertThat(trial.problems(run))
                .containsExactly("2 given_name ClientError.NAME_NOT_READABLE", "5 starts_on RowError.NOT_A_DAY");
    }

    @Test
    void another_encoding_is_refused_with_its_line() {
        UUID run = clients(
                (head() + "\n" + row("Mara") + "\n" + row("Jörg") + "\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(trial.problems(run)).endsWith("3 RowError.NOT_UTF8");
        assertThat(trial.problems(clients(head().getBytes(StandardCharsets.UTF_16))))
                .containsExactly("1 RowError.NOT_UTF8");
    }

    @Test
    void quotes_nobody_closed_end_the_reading_where_they_began() {
        assertThat(trial.problems(clients(head() + "\n" + row("\"Mara") + "\n")))
                .containsExactly("2 RowError.QUOTES");
        String endless = head() + "\n" + row("\"Mara") + "x\n".repeat(200_000);
        assertThat(trial.problems(clients(endless))).containsExactly("2 RowError.ROW_TOO_LONG");
    }

    @Test
    void columns_are_named_once_and_known() {
        assertThat(trial.problems(clients("client_id;given_name;given_name;Mara Test\n")))
                .containsExactly(
                        "1 given_name RowError.COLUMN_TWICE",
                        "1 RowError.COLUMN_UNKNOWN",
                        "1 family_name RowError.COLUMN_MISSING",
                        "1 language RowError.COLUMN_MISSING",
                        "1 therapist RowError.COLUMN_MISSING",
                        "1 starts_on RowError.COLUMN_MISSING");
    }

    @Test
    void a_file_without_rows_brings_nothing() {
        assertThat(trial.problems(clients("\n"))).isNotEmpty();
        assertThat(trial.problems(clients(head()))).isEmpty();
    }

    @Test
    void what_is_listed_never_repeats_what_was_read() throws Exception {
        UUID run = clients(head() + "\n" + "Secretname;Mara;M;xx;Secretname;Secretname;\n");

        assertThat(TransferTrial.rows(
                                "select line, column_name, code, args from rapport.import_problem where run_id = ?",
                                run)
                        .toString())
                .doesNotContain("Secretname");
    }

    @Test
    void a_file_is_kept_up_to_its_limit_in_order_and_once() {
        trial.core.run(trial.administrator, () -> {
            Imports imports = trial.core.bean(Imports.class);
            UUID run = imports.begin();
            assertThat(refusal(() -> imports.check(run))).isEqualTo(TransferError.NO_FILE);
            imports.send(run, new ImportPart(ImportKind.CLIENTS, 0, new byte[10]));
            assertThat(refusal(() -> imports.send(run, new ImportPart(ImportKind.CLIENTS, 2, new byte[10]))))
                    .isEqualTo(TransferError.OUT_OF_ORDER);
            assertThat(refusal(() -> imports.send(run, new ImportPart(ImportKind.CLIENTS, 0, new byte[10]))))
                    .isEqualTo(TransferError.FILE_TWICE);
            assertThat(refusal(() ->
                            imports.send(run, new ImportPart(ImportKind.CLIENTS, 1, new byte[ImportPart.LARGEST + 1]))))
                    .isEqualTo(TransferError.FILE_TOO_LARGE);
        });
    }
}
