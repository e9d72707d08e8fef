package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.generated.ApiException;
import org.rapport.generated.model.ImportProblem;
import org.rapport.journey.EndlessBody.Sent;
import org.rapport.journey.RunningProduct.Product;
import org.rapport.launcher.StaffVisitor;

/** Files that are larger than any may be, over HTTP: refused with a sentence, and not read to their end. */
@ExtendWith(RunningProduct.class)
class ImportLimitsIT {

    private static final long MEGABYTE = 1L << 20;
    private static final int MOST_ROWS = 250_000;

    @TempDir
    Path disk;

    private Product product;
    private Records records;
    private ImportProgram program;
    private UUID run;

    @BeforeEach
    void begin(Product running) throws ApiException {
        product = running;
        records = new Records(running);
        program = new ImportProgram(running);
        run = program.operations().beginImport().getId();
    }

    @AfterEach
    void end() throws ApiException {
        program.operations().endImport(run);
        assertThat(chunks()).isZero();
    }

    private int chunks() {
        return Integer.parseInt(
                records.text("select count(*) from rapport.import_chunk where run_id = cast(? as uuid)", run));
    }

    private String[] program(String path) {
        return new String[] {
            "PUT /api/v1/imports/" + run + path + " HTTP/1.1",
            "Content-Type: text/csv",
            "Authorization: Bearer " + program.token(),
            "Connection: close"
        };
    }

    @Test
    void a_file_that_says_it_is_too_large_is_refused_at_once() throws Exception {
        Sent sent = EndlessBody.ofAGigabyte(product.process().port(), program("/files/clients"));
        assertThat(sent.answer())
                .startsWith("HTTP/1.1 413 ")
                .contains("urn:rapport:problem:too-large", "The body has more than 67,108,864 bytes.");
        assertThat(sent.bytes()).isLessThan(64 * MEGABYTE);

        StaffVisitor quentin = new StaffVisitor(product.address());
        quentin.signIn("quentin", Staff.PASSWORD);
        Sent byPage = EndlessBody.ofAGigabyte(
                product.process().port(),
                "POST /import-upload?id=" + run + "&kind=clients HTTP/1.1",
                "Cookie: rapport-language=en; JSESSIONID=" + quentin.session().orElseThrow(),
                "Connection: close");
        assertThat(byPage.answer())
                .startsWith("HTTP/1.1 409 ")
                .contains("A file may have at most 64 MB. Please split it; the ids make the parts fit together.");
        assertThat(byPage.bytes()).isLessThan(64 * MEGABYTE);
        assertThat(chunks()).isZero();
    }

    @Test
    void a_file_that_does_not_say_how_large_it_is_is_read_to_the_limit_only() throws Exception {
        Sent sent = EndlessBody.ofUnknownLength(product.process().port(), program("/files/clients"));
        assertThat(sent.answer())
                .startsWith("HTTP/1.1 422 ")
                .contains("\"code\":\"file-too-large\"", "A file may have at most 64 MB.");
        assertThat(sent.bytes()).isBetween(64 * MEGABYTE, 128 * MEGABYTE);
    }

    @Test
    void rows_beyond_the_most_a_file_may_have_are_told_by_their_line() throws Exception {
        program.operations().sendImportFile(run, "clients", Files.readString(rows(MOST_ROWS + 1)));
        program.operations().checkImport(run);
        program.await(run, "CHECKED");
        ImportProblem problem = program.operations().listImportProblems(run, null, null).getProblems().stream()
                .findFirst()
                .orElseThrow();
        assertThat(problem.getLine()).isEqualTo(MOST_ROWS + 2);
        assertThat(problem.getReason())
                .isEqualTo("A file may have at most 250,000 rows; from here on none was read. Please split it.");
    }

    private Path rows(int count) throws IOException {
        Path file = disk.resolve("rows.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(ImportProgram.COLUMNS);
            for (int i = 0; i < count; i++) {
                out.write("L-" + i + ",Ada,Limit,en,anna,2020-01-06\n");
            }
        }
        return file;
    }
}
