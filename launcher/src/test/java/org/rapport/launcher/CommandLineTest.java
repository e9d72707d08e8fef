package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void without_a_command_start_is_meant() {
        assertThat(execute("--port", "99999")).isEqualTo(1);
        assertThat(text(problems)).isEqualToIgnoringNewLines("The port must be a number from 1 to 65535, not 99999.");
    }

    @Test
    void an_unknown_option_is_told_in_one_sentence() {
        assertThat(execute("--prot", "8080")).isEqualTo(2);
        assertThat(text(problems)).contains("--prot").hasLineCount(1);
    }

    @Test
    void a_port_that_is_no_number_is_told_in_one_sentence() {
        assertThat(execute("start", "--port", "http")).isEqualTo(2);
        assertThat(text(problems)).contains("http").hasLineCount(1);
    }

    @Test
    void help_lists_the_commands() {
        assertThat(execute("--help")).isZero();
        assertThat(text(out)).contains("start");
    }

    @Test
    void the_start_command_explains_its_options() {
        assertThat(execute("start", "--help")).isZero();
        assertThat(text(out)).contains("--port", "--data", "--empty");
    }

    @Test
    void the_demonstration_never_goes_into_a_database_of_the_operators_own(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("rapport.properties"), "rapport.database.url=jdbc:postgresql://db/rapport");
        assertThat(execute("demo", "--data", directory.toString())).isEqualTo(1);
        assertThat(text(problems))
                .contains("rapport.database.url is set", "environment RAPPORT_DATABASE_URL")
                .hasLineCount(1);
        assertThat(execute("demo", "--port", "0")).isEqualTo(1);
    }

    @Test
    void the_audit_command_lists_what_can_be_asked() {
        assertThat(execute("audit")).isZero();
        assertThat(text(out)).contains("verify", "anchor");
    }

    @Test
    void a_journal_that_cannot_be_checked_is_not_called_wrong(@TempDir Path empty) throws IOException {
        assertThat(execute("audit", "verify", "--data", empty.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(text(problems)).contains("does not exist").hasLineCount(1);
        problems.reset();
        assertThat(execute("audit", "verify", "--data", empty.toString())).isEqualTo(2);
        assertThat(text(problems)).contains("holds no database").hasLineCount(1);
        assertThat(execute("audit", "verify", "--anker", "x")).isEqualTo(2);
        try (Stream<Path> files = Files.list(empty)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void an_import_says_what_is_missing_before_it_speaks_with_anybody(@TempDir Path disk) throws IOException {
        Path file = Files.writeString(disk.resolve("clients.csv"), "client_id\n");
        Path token = Files.writeString(disk.resolve("token"), "word\n");
        assertThat(execute("import")).isEqualTo(1);
        assertThat(text(problems)).contains("--clients").hasLineCount(1);
        problems.reset();
        assertThat(execute("import", "--clients", disk.resolve("nowhere.csv").toString()))
                .isEqualTo(1);
        assertThat(text(problems)).contains("cannot be read").hasLineCount(1);
        problems.reset();
        assertThat(execute("import", "--clients", file.toString())).isEqualTo(1);
        assertThat(text(problems)).contains("There is no token").hasLineCount(1);
        problems.reset();
        String[] said = {"import", "--clients", file.toString(), "--token-file", token.toString(), "--url"};
        assertThat(execute(with(said, "http://192.0.2.1:8080"))).isEqualTo(1);
        assertThat(text(problems)).contains("without encryption").hasLineCount(1);
        problems.reset();
        assertThat(execute(with(said, "ftp://rapport.example.org"))).isEqualTo(1);
        assertThat(text(problems)).contains("must be like https://").hasLineCount(1);
        problems.reset();
        assertThat(execute(with(said, "http://127.0.0.1:1"))).isEqualTo(1);
        assertThat(text(problems)).contains("does not answer").hasLineCount(1);
    }

    private static String[] with(String[] said, String more) {
        return Stream.concat(Stream.of(said), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void old_and_new_java_releases_are_told_apart() {
        assertThat(EntryPoint.release("1.8")).isEqualTo(8);
        assertThat(EntryPoint.release("11")).isEqualTo(11);
        assertThat(EntryPoint.release("17")).isEqualTo(17);
    }

    @Test
    void an_old_java_release_can_read_the_class_that_refuses_it() throws IOException {
        try (DataInputStream entry = new DataInputStream(EntryPoint.class.getResourceAsStream("EntryPoint.class"))) {
            entry.skipNBytes(6);
            assertThat(entry.readUnsignedShort())
                    .as("class file version of Java 8")
                    .isEqualTo(52);
        }
    }

    private int execute(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(problems, true, StandardCharsets.UTF_8));
        return Rapport.execute(console, arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
