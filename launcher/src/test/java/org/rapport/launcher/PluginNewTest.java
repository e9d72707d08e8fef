package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.rapport.plugin.runtime.ArchiveLimits;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.PluginTrial;
import org.rapport.plugin.runtime.Workshop;
import org.rapport.plugin.tck.DataContract;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.spi.Instrument;

/** {@code plugin new}: what it writes is judged by the kit and by the loader as it is. */
class PluginNewTest {

    private static final Path EXAMPLE = Path.of("..", "plugins", "example-vendor");

    @TempDir
    static Path written;

    @TempDir
    Path scratch;

    private static TypedCommand command(Path directory, String id, String... more) {
        List<String> all = new ArrayList<>(
                List.of("plugin", "new", directory.toString(), "--id", id, "--name", "Sleep diary (2.0)"));
        all.addAll(List.of(more));
        return TypedCommand.of(all.toArray(String[]::new));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void a_plugin_of_data_passes_the_kit_and_is_accepted_as_it_is() throws IOException {
        Path directory = written.resolve("data");
        TypedCommand typed = command(directory, "sleep-diary", "--data");
        assertThat(typed.code()).as(typed.problem()).isZero();
        assertThat(files(directory))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("README.md", "instrument.yaml", "plugin.yaml");
        TestExecutionSummary kit = KitRun.of(DataKit.class);
        assertThat(kit.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        assertThat(kit.getTestsSucceededCount()).isGreaterThan(10);
        Files.delete(directory.resolve("README.md"));
        LoadedPlugin loaded = judged(Workshop.zip(directory, scratch.resolve("sleep-diary.zip")));
        assertThat(loaded.descriptor().orElseThrow().name()).isEqualTo("Sleep diary (2.0)");
        assertThat(loaded.instruments()).extracting(Instrument::id).containsExactly("sleep-diary-evening");
    }

    /** What a vendor writes for the form that comes with it; the same as in the example. */
    static final class DataKit extends DataContract {

        private static final String FORM = "sleep-diary-evening";
        private static final List<String> ITEMS = List.of("quiet", "hurried", "garden");

        @Override
        protected Path directory() {
            return written.resolve("data");
        }

        @Override
        protected List<GoldenVector> vectors() {
            return List.of(
                    GoldenVector.of(FORM, "all", GoldenVector.row(ITEMS, "2 1 3"))
                            .score("ease", "7"),
                    GoldenVector.of(FORM, "one missing", GoldenVector.row(ITEMS, "1 0 -"))
                            .prorated("ease", "6"),
                    GoldenVector.of(FORM, "two missing", GoldenVector.row(ITEMS, "1 - -"))
                            .noScore("ease"));
        }

        @Override
        protected List<DirectionExample> directions() {
            return List.of(new DirectionExample(
                    FORM, "ease", GoldenVector.row(ITEMS, "3 0 3"), GoldenVector.row(ITEMS, "0 3 0")));
        }
    }

    private LoadedPlugin judged(Path zip) throws IOException {
        try (PluginTrial trial = PluginTrial.open(zip, scratch, ArchiveLimits.usual())) {
            LoadedPlugin loaded = trial.loadedBeside(PluginRegistry.scan(
                    Files.createDirectories(scratch.resolve("others")), PluginLimits.usual(), Clock.systemUTC()));
            assertThat(loaded.problem()).isEmpty();
            return loaded;
        }
    }

    @Test
    void a_plugin_with_code_compiles_and_passes_its_own_kit_run() throws Exception {
        Path directory = scratch.resolve("sleep");
        TypedCommand typed = command(directory, "sleep-diary");
        assertThat(typed.code()).as(typed.problem()).isZero();
        assertThat(files(directory))
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContain("example-vendor", "ExampleVendor", "Example vendor"));
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        Path tests = Files.createDirectories(directory.resolve("target/test-classes"));
        compile(directory.resolve("src/main/java"), classes, System.getProperty("java.class.path"));
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        String entry = "org.rapport.spi.RapportPlugin";
        Files.copy(directory.resolve("src/main/resources/META-INF/services").resolve(entry), services.resolve(entry));
        String all = String.join(
                System.getProperty("path.separator"),
                classes.toString(),
                tests.toString(),
                absolute(System.getProperty("java.class.path")));
        compile(directory.resolve("src/test/java"), tests, all);
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        all,
                        KitRun.class.getName(),
                        "com.example.vendor.SleepDiaryTest",
                        "com.example.vendor.AfterTheEveningTest")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(run.getInputStream().readAllBytes());
        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("tests passed");
    }

    private static String absolute(String path) {
        String separator = System.getProperty("path.separator");
        return Stream.of(path.split(separator))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(separator));
    }

    private static void compile(Path sources, Path classes, String path) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "--release", "17", "-encoding", "UTF-8", "-d", classes.toString(), "-cp", path));
        files(sources).forEach(file -> arguments.add(file.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .as("Compiling " + sources)
                .isZero();
    }

    @Test
    void what_is_there_already_is_never_written_over() throws IOException {
        Path mine = Files.writeString(scratch.resolve("mine.txt"), "mine");
        TypedCommand full = command(scratch, "sleep-diary");
        assertThat(full.code()).isOne();
        assertThat(full.problem()).contains("is not empty").hasLineCount(1);
        TypedCommand file = command(mine, "sleep-diary", "--data");
        assertThat(file.code()).isOne();
        assertThat(file.problem()).contains("There is a file").hasLineCount(1);
        assertThat(files(scratch)).containsExactly(mine);
    }

    @Test
    void an_id_or_name_that_no_host_would_take_is_refused_before_anything_is_written() {
        Path directory = scratch.resolve("new");
        assertThat(List.of("Sleep", "1sleep", "sleep_diary", "sleep--diary", "sleep-", "../up", "", "s".repeat(51)))
                .allSatisfy(id -> {
                    TypedCommand typed = command(directory, id);
                    assertThat(typed.code()).isOne();
                    assertThat(typed.problem()).contains("The id must be").hasLineCount(1);
                });
        assertThat(List.of("", " ", "A \"quoted\" name", "a: b", "<b>", "a\nb", "a & b", "x".repeat(81)))
                .allSatisfy(name -> {
                    TypedCommand typed =
                            TypedCommand.of("plugin", "new", directory.toString(), "--id", "sleep", "--name", name);
                    assertThat(typed.code()).isOne();
                    assertThat(typed.problem()).contains("The name must").hasLineCount(1);
                });
        assertThat(directory).doesNotExist();
        assertThat(TypedCommand.of("plugin", "new", directory.toString()).code())
                .isEqualTo(2);
    }

    @Test
    void every_file_of_the_example_is_in_a_template_and_its_version_is_ours() throws IOException {
        assertThat(Stream.of(PluginTemplate.values())
                        .flatMap(PluginTemplate::sources)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(files(EXAMPLE).stream()
                        .map(file -> EXAMPLE.relativize(file).toString().replace('\\', '/'))
                        .filter(file -> !file.startsWith("target/"))
                        .toList());
        String ours = Files.readString(Path.of("..", "pom.xml"));
        String version = ours.substring(ours.indexOf("<version>") + "<version>".length(), ours.indexOf("</version>"));
        assertThat(Files.readString(EXAMPLE.resolve("pom.xml")))
                .contains("<rapport.version>" + version + "</rapport.version>");
    }
}
