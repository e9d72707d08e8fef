package org.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapport.journey.ProductProcess;

/** {@code rapport demo}: for people who look at it; nothing of it is left behind. */
class DemoIT {

    @Test
    void it_shows_the_accounts_and_forgets_everything_at_its_end() throws Exception {
        Path temporary = Program.directory("rapport-demo-test");
        Path log = temporary.resolve("log");
        Process demo = Program.start(
                List.of(
                        Program.ofProject("rapport").toString(),
                        "demo",
                        "--port",
                        Integer.toString(ProductProcess.freePort())),
                Map.of("RAPPORT_JAVA_OPTIONS", "-Djava.io.tmpdir=" + temporary),
                log);
        try {
            Program.await("it is ready or ended", () -> text(log).contains("Rapport is ready") || !demo.isAlive());
            assertThat(text(log)).contains("harmony-bridge  Anna Berger, therapist");
            assertThat(kept(temporary)).isNotEmpty();
        } finally {
            demo.destroy();
            demo.waitFor();
        }
        assertThat(kept(temporary)).isEmpty();
        Program.run(List.of("rm", "-rf", temporary.toString()));
    }

    private static List<String> kept(Path temporary) throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("rapport-demo"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
