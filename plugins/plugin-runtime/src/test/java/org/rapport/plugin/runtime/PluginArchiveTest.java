package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginArchiveTest {

    private static final ArchiveLimits LIMITS = new ArchiveLimits(10, 4 << 20, 100);

    @TempDir
    Path root;

    private List<String> opened(RawZip zip) throws IOException {
        Path into = root.resolve("opened");
        Path directory = PluginArchive.open(zip.write(root.resolve("plugin.zip")), into, LIMITS);
        assertThat(directory).isEqualTo(into);
        try (Stream<Path> files = Files.walk(into)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> into.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Why it is refused; nothing is left of it, inside or outside its directory. */
    private String refusal(Path zip) throws IOException {
        Path around = Files.createDirectories(root.resolve("around"));
        PluginRefused refused = catchThrowableOfType(
                PluginRefused.class, () -> PluginArchive.open(zip, around.resolve("opened"), LIMITS));
        assertThat(refused.problem().kind()).isEqualTo(PluginProblem.Kind.ARCHIVE);
        assertThat(around).isEmptyDirectory();
        return refused.problem().detail();
    }

    private String refusal(RawZip zip) throws IOException {
        return refusal(zip.write(root.resolve("plugin.zip")));
    }

    @Test
    void an_archive_becomes_a_directory_with_or_without_one_around_everything() throws IOException {
        assertThat(opened(new RawZip().add("sleep.jar", "1").add("lib/own.jar", "2")))
                .containsExactly("lib/own.jar", "sleep.jar");
        assertThat(root.resolve("opened/sleep.jar")).hasContent("1");
        PluginArchiveTest other = new PluginArchiveTest();
        other.root = Files.createDirectories(root.resolve("other"));
        assertThat(other.opened(new RawZip()
                        .add("sleep/", "")
                        .add("sleep/sleep.jar", "1")
                        .add("sleep/lib/own.jar", "2")))
                .containsExactly("lib/own.jar", "sleep.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.jar", "lib/../../out.jar", "..", "./out.jar", "lib//out.jar", "lib/./out.jar"})
    void a_name_that_leads_out_is_refused(String name) throws IOException {
        assertThat(refusal(new RawZip().add("sleep.jar", "1").add(name, "x")))
                .isEqualTo("\"" + name + "\" leads out of the plugin's directory or names no file.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/cron.d/own", "C:/out.jar", "C:\\out.jar", "\\\\host\\out.jar", "lib\\..\\..\\out.jar"})
    void an_absolute_name_is_refused(String name) throws IOException {
        assertThat(refusal(new RawZip().add("sleep.jar", "1").add(name, "x")))
                .contains("is an absolute name")
                .contains(name);
    }

    @Test
    void links_and_pipes_are_refused() throws IOException {
        byte[] target = "/etc/passwd".getBytes();
        assertThat(refusal(new RawZip().add("sleep.jar", target, RawZip.LINK, -1)))
                .isEqualTo("\"sleep.jar\" is a symbolic link. Pack the file itself.");
        assertThat(refusal(new RawZip().add("sleep.jar", target, RawZip.PIPE, -1)))
                .isEqualTo("\"sleep.jar\" is neither a file nor a directory.");
    }

    @Test
    void a_name_that_is_there_twice_is_refused_whatever_its_case() throws IOException {
        assertThat(refusal(new RawZip().add("sleep.jar", "1").add("sleep.jar", "2")))
                .contains("\"sleep.jar\" is there twice");
        assertThat(refusal(new RawZip().add("sleep.jar", "1").add("Sleep.jar", "2")))
                .contains("\"Sleep.jar\" is there twice");
        assertThat(refusal(new RawZip().add("a.jar", "").add("lib", "1").add("lib/", "2")))
                .contains("\"lib/\" is there twice");
    }

    @Test
    void a_file_is_no_directory_for_others() throws IOException {
        assertThat(refusal(new RawZip().add("a.jar", "").add("lib", "1").add("lib/own.jar", "2")))
                .isEqualTo("\"lib/own.jar\" lies in something that is a file itself.");
    }

    @Test
    void too_many_entries_and_too_many_bytes_are_refused_before_anything_is_written() throws IOException {
        RawZip many = new RawZip();
        for (int i = 0; i < 11; i++) {
            many.add("a" + i, "");
        }
        assertThat(refusal(many)).isEqualTo("There are 11 entries; 1 to 10 are allowed.");
        assertThat(refusal(new RawZip().add("zeros", new byte[3 << 20], RawZip.FILE, -1)))
                .startsWith("Opened it would have 3145728 bytes")
                .contains("too much for so small a file");
        assertThat(refusal(new RawZip().add("large", new byte[1], RawZip.FILE, 1 << 30)))
                .startsWith("Opened it would have 1073741824 bytes");
    }

    @Test
    void a_bomb_that_lies_about_its_size_is_stopped_at_the_size_it_claims() throws IOException {
        assertThat(refusal(new RawZip().add("a.jar", "").add("zeros", new byte[3 << 20], RawZip.FILE, 10)))
                .containsPattern("\"zeros\" (has another size than the file says|is damaged)");
        assertThat(refusal(new RawZip().add("a.jar", "").add("short", new byte[10], RawZip.FILE, 20)))
                .containsPattern("\"short\" (has another size than the file says|is damaged)");
    }

    @Test
    void names_nobody_can_read_are_refused_and_shown_harmlessly() throws IOException {
        assertThat(refusal(new RawZip().add("a\u0007\u202Eraj.exe", "1")))
                .startsWith("\"a??raj.exe\" is no usable name");
        assertThat(refusal(new RawZip().add("a".repeat(300), "1"))).contains("a...\" is no usable name");
        assertThat(refusal(new RawZip().add("1/2/3/4/5/6/7/8/9", "1"))).contains("8 levels");
    }

    @Test
    void what_is_no_plain_archive_is_refused() throws IOException {
        Path file = root.resolve("no.zip");
        Files.writeString(file, "not a zip");
        assertThat(refusal(file)).isEqualTo("The file cannot be opened as a ZIP file: not a ZIP file.");
        Files.writeString(file, "");
        assertThat(refusal(file)).contains("not a ZIP file");
        Path good = new RawZip().add("a.jar", "1").write(root.resolve("good.zip"));
        byte[] bytes = Files.readAllBytes(good);
        byte[] behind = new byte[bytes.length + 7];
        System.arraycopy(bytes, 0, behind, 7, bytes.length);
        Files.write(file, behind);
        assertThat(refusal(file)).contains("not a plain ZIP file");
        assertThat(refusal(new RawZip())).isEqualTo("There are 0 entries; 1 to 10 are allowed.");
    }
}
