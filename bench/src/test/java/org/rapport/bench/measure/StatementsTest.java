package org.rapport.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements as PostgreSQL logs them. */
class StatementsTest {

    private static final String LOG = """
            2026-11-26 15:00:00.001 UTC [7] LOG:  duration: 0.010 ms  statement: BEGIN
            2026-11-26 15:00:00.002 UTC [7] LOG:  duration: 0.010 ms  bind S_1: select $1
            2026-11-26 15:00:00.002 UTC [7] DETAIL:  Parameters: $1 = 'x'
            2026-11-26 15:00:00.003 UTC [7] LOG:  duration: 0.010 ms  execute S_1: select a
            \tfrom b where c = $1 and d = $2
            2026-11-26 15:00:00.003 UTC [7] DETAIL:  Parameters: $1 = 'it''s', $2 = NULL
            2026-11-26 15:00:00.004 UTC [8] LOG:  duration: 0.010 ms  statement: BEGIN
            2026-11-26 15:00:00.004 UTC [8] LOG:  duration: 0.010 ms  execute <unnamed>: select * from rapport.journal_unsealed
            2026-11-26 15:00:00.005 UTC [8] LOG:  duration: 0.010 ms  execute S_3: COMMIT
            2026-11-26 15:00:00.006 UTC [7] LOG:  duration: 1.010 ms  execute S_2: COMMIT
            """;

    @TempDir
    private Path data;

    @Test
    void areReadWithTheirValues() throws IOException {
        List<Statement> logged = logged();

        assertThat(logged).hasSize(6);
        assertThat(logged.get(0).begins()).isTrue();
        assertThat(logged.get(1).sql()).isEqualTo("select a\nfrom b where c = $1 and d = $2");
        assertThat(logged.get(1).values()).containsExactly("it's", null);
        assertThat(logged.get(5).ends()).isTrue();
    }

    @Test
    void ofJobsAreLeftOut() throws IOException {
        Captured captured = Captured.nothing();
        captured.add("page", logged());

        assertThat(captured.requests().get("page").get(0))
                .extracting(Statement::session)
                .containsExactly(7, 7, 7);
    }

    @Test
    void areWrittenAndReadAgain() throws IOException {
        Captured captured = Captured.nothing();
        captured.add("page", logged());
        captured.write(data.resolve("statements.json"));

        assertThat(Captured.read(data.resolve("statements.json"))).isEqualTo(captured);
    }

    private List<Statement> logged() throws IOException {
        Files.createDirectories(data.resolve("logs"));
        Files.writeString(data.resolve("logs/postgres.log"), LOG);
        return new StatementLog(data).since(0);
    }
}
