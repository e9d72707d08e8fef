package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginOriginTest {

    @TempDir
    static Path disk;

    private static PublisherKeys keys;

    @TempDir
    Path root;

    private Path directory;

    @BeforeAll
    static void makeKeys() throws Exception {
        keys = new PublisherKeys(disk, "vendor", "other");
    }

    @BeforeEach
    void makeDirectory() throws IOException {
        directory = Files.createDirectories(root.resolve("sleep"));
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = directory.resolve(name);
        Files.createDirectories(jar.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private String unsigned() {
        PluginOrigin origin = PluginOrigin.of(directory);
        assertThat(origin.publisher()).isEmpty();
        return origin.unsigned().orElseThrow();
    }

    @Test
    void jars_signed_by_one_key_have_a_publisher_that_can_be_trusted() throws Exception {
        keys.sign(jar("sleep.jar", "a.class", "META-INF/services/x"), "vendor");
        keys.sign(jar("lib/own.jar", "b.class"), "vendor");
        PluginOrigin origin = PluginOrigin.of(directory);
        PluginOrigin.Publisher publisher = origin.publisher().orElseThrow();
        assertThat(publisher.name()).isEqualTo("CN=vendor");
        assertThat(publisher.fingerprint()).matches("[0-9a-f]{64}");
        assertThat(origin.unsigned()).isEmpty();
        assertThat(origin.trust(Set.of(publisher.fingerprint()), Set.of())).isEqualTo(PluginOrigin.Trust.PUBLISHER);
        assertThat(origin.trust(Set.of(), Set.of())).isEqualTo(PluginOrigin.Trust.NONE);
        keys.sign(jar("sleep.jar", "a.class", "new.class"), "vendor");
        assertThat(PluginOrigin.of(directory).publisher()).contains(publisher);
    }

    @Test
    void an_unsigned_jar_is_trusted_by_its_exact_files_only() throws Exception {
        jar("sleep.jar", "a.class");
        PluginOrigin origin = PluginOrigin.of(directory);
        assertThat(unsigned()).isEqualTo("sleep.jar is not signed");
        assertThat(origin.trust(Set.of(), Set.of(origin.checksum()))).isEqualTo(PluginOrigin.Trust.CHECKSUM);
        Files.writeString(directory.resolve("readme.txt"), "more");
        PluginOrigin changed = PluginOrigin.of(directory);
        assertThat(changed.trust(Set.of(), Set.of(origin.checksum()))).isEqualTo(PluginOrigin.Trust.NONE);
    }

    @Test
    void a_checksum_is_the_same_wherever_the_directory_lies() throws Exception {
        jar("sleep.jar", "a.class");
        String before = PluginOrigin.of(directory).checksum();
        Path moved = Files.move(directory, root.resolve("moved"));
        assertThat(PluginOrigin.of(moved).checksum()).isEqualTo(before);
        Files.move(moved.resolve("sleep.jar"), moved.resolve("other.jar"));
        assertThat(PluginOrigin.of(moved).checksum()).isNotEqualTo(before);
    }

    @Test
    void what_was_added_changed_or_taken_away_after_signing_is_found() throws Exception {
        Path jar = jar("sleep.jar", "a.class", "b.class");
        keys.sign(jar, "vendor");
        byte[] signed = Files.readAllBytes(jar);
        PublisherKeys.rewrite(jar, "nothing", "c.class");
        assertThat(unsigned()).isEqualTo("sleep.jar is not signed, or not all of it: c.class");
        Files.write(jar, signed);
        PublisherKeys.rewrite(jar, "a.class", "a.class");
        assertThat(unsigned()).isEqualTo("sleep.jar was changed after it was signed");
        Files.write(jar, signed);
        PublisherKeys.rewrite(jar, "a.class", "");
        assertThat(unsigned()).isEqualTo("sleep.jar lacks entries it was signed with");
    }

    @Test
    void two_signers_are_no_publisher() throws Exception {
        Path own = jar("sleep.jar", "a.class");
        keys.sign(own, "vendor");
        keys.sign(jar("lib/own.jar", "b.class"), "other");
        assertThat(unsigned()).contains("different keys", "lib/");
        Files.delete(directory.resolve("lib/own.jar"));
        keys.sign(own, "other");
        assertThat(unsigned()).isEqualTo("sleep.jar has several signers; one is expected");
    }

    @Test
    void data_has_no_publisher_and_links_are_refused() throws Exception {
        Files.writeString(directory.resolve("instrument.yaml"), "plugin: {}");
        assertThat(unsigned()).isEqualTo("there is no jar, only data");
        Files.createSymbolicLink(directory.resolve("readme.txt"), directory.resolve("instrument.yaml"));
        assertThatThrownBy(() -> PluginOrigin.of(directory))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("readme.txt is a symbolic link");
    }
}
