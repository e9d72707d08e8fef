package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.PublisherKeys;
import org.rapport.plugin.runtime.RawZip;
import org.rapport.plugin.runtime.Workshop;

/** The {@code plugin} commands: what is trusted, installed, replaced, removed and refused. */
class PluginCommandTest {

    private static final UUID HOME = UUID.randomUUID();
    private static final Pattern CHECKSUM = Pattern.compile("plugin approve ([0-9a-f]{64})");
    private static final Pattern KEY = Pattern.compile("plugin trust ([0-9a-f]{64})");

    @TempDir
    static Path root;

    private static ExaminedInstallation installation;

    @TempDir
    Path scratch;

    private Workshop workshop;
    private TypedCommand command;

    @BeforeAll
    static void install() throws SQLException {
        installation = new ExaminedInstallation(root);
        installation.execute(
                "insert into rapport.organisation (organisation_id, name, created_at) values (?, 'Quiet Rivers', now())",
                HOME);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @BeforeEach
    void open() throws IOException {
        workshop = new Workshop(scratch);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("plugin"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", root.toString()));
        command = TypedCommand.of(all.toArray(String[]::new));
        return command.code();
    }

    private Path zip(Path directory) throws IOException {
        return Workshop.zip(directory, scratch.resolve(UUID.randomUUID() + ".zip"));
    }

    /** The reason, after exactly these files were approved: what a plugin with code is refused for itself. */
    private String refusedThoughApproved(Path directory) throws IOException {
        Path zip = zip(directory);
        assertThat(run("install", zip.toString())).isOne();
        Matcher checksum = CHECKSUM.matcher(command.problem());
        assertThat(checksum.find()).as(command.problem()).isTrue();
        assertThat(run("approve", checksum.group(1))).isZero();
        assertThat(run("install", zip.toString())).isOne();
        return command.problem();
    }

    private List<String> journal() throws SQLException {
        List<String> actions = new ArrayList<>();
        try (Connection connection = installation.superuser();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select action from rapport.journal_entry where subject_kind = 'plugin'"
                                + " and actor_kind = 'Operator' order by id")) {
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
        }
        return actions;
    }

    @Test
    void code_is_installed_only_when_it_is_approved_and_every_decision_is_in_the_journal() throws Exception {
        Path first = zip(workshop.scoring("good", "return Map.of(\"total\", BigDecimal.ONE);"));
        assertThat(run("install", first.toString())).isOne();
        assertThat(command.problem()).contains("not signed", "rapport plugin approve");
        Matcher checksum = CHECKSUM.matcher(command.problem());
        assertThat(checksum.find()).isTrue();
        assertThat(run("approve", checksum.group(1).toUpperCase(java.util.Locale.ROOT)))
                .isZero();
        assertThat(run("install", first.toString())).as(command.problem()).isZero();
        assertThat(command.said()).contains("good 1.0.0 is installed (1 instrument)");
        assertThat(run("install", first.toString())).isOne();
        assertThat(command.problem()).contains("needs a higher version");
        assertThat(run("list")).isZero();
        assertThat(command.said()).contains("good  1.0.0  code, files " + checksum.group(1), "used by 0 organisations");
        assertThat(run("distrust", checksum.group(1))).isZero();
        assertThat(run("remove", "good")).isZero();
        assertThat(run("remove", "good")).isOne();
        assertThat(journal())
                .containsSubsequence(
                        "PLUGIN_FILES_APPROVED", "PLUGIN_INSTALLED", "PLUGIN_KEY_DISTRUSTED", "PLUGIN_REMOVED");
        assertThat(named(checksum.group(1)))
                .containsExactly(
                        "PLUGIN_FILES_APPROVED " + checksum.group(1) + " (good 1.0.0)",
                        "PLUGIN_KEY_DISTRUSTED " + checksum.group(1) + " (good 1.0.0)");
    }

    /** The journal's entries about a key or files, by action and name. */
    private List<String> named(String value) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = installation.superuser();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select e.action || ' ' || n.plugin_id || ' ' || n.plugin_version"
                                + " from rapport.journal_entry e cross join lateral gate.plugin_names(array[e.subject_id]) n"
                                + " where e.subject_kind = 'plugin' and n.plugin_id = '" + value + "' order by e.id")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Test
    void a_key_is_trusted_once_and_data_needs_none() throws Exception {
        String key = "ab".repeat(32);
        assertThat(run("trust", key)).isZero();
        assertThat(run("trust", key)).isZero();
        assertThat(command.said()).contains("was trusted before");
        assertThat(run("trust", "not a key")).isOne();
        Path data = Files.createDirectories(scratch.resolve("data"));
        Files.writeString(data.resolve("diary.yaml"), diary("1.0.0"));
        assertThat(run("install", zip(data).toString())).as(command.problem()).isZero();
        Files.writeString(data.resolve("diary.yaml"), diary("1.1.0"));
        assertThat(run("install", zip(data).toString())).isZero();
        assertThat(command.said()).contains("diary 1.1.0 takes the place of 1.0.0");
        assertThat(run("remove", "diary")).isZero();
    }

    @Test
    void a_signed_plugin_is_installed_once_its_publishers_key_is_trusted_and_only_as_it_was_signed() throws Exception {
        PublisherKeys keys = new PublisherKeys(scratch, "vendor", "other");
        Path directory = workshop.scoring("signed", "return Map.of(\"total\", BigDecimal.ONE);");
        Path jar = directory.resolve("signed.jar");
        keys.sign(jar, "vendor");
        byte[] signed = Files.readAllBytes(jar);
        Path good = zip(directory);
        assertThat(run("install", good.toString())).isOne();
        assertThat(command.problem()).contains("signed by CN=vendor with a key nobody trusted");
        Matcher key = KEY.matcher(command.problem());
        assertThat(key.find()).as(command.problem()).isTrue();
        assertThat(run("trust", key.group(1))).isZero();

        PublisherKeys.rewrite(jar, "vendor/Own.class", "vendor/Own.class");
        assertThat(run("install", zip(directory).toString())).isOne();
        assertThat(command.problem()).contains("signed.jar was changed after it was signed");
        Files.write(jar, signed);
        PublisherKeys.rewrite(jar, "", "vendor/More.class");
        assertThat(run("install", zip(directory).toString())).isOne();
        assertThat(command.problem()).contains("not all of it: vendor/More.class");
        Files.write(jar, signed);
        Path library = Files.createDirectories(directory.resolve("lib")).resolve("more.jar");
        Files.copy(workshop.described("more", "").resolve("more.jar"), library);
        assertThat(run("install", zip(directory).toString())).isOne();
        assertThat(command.problem()).contains("more.jar is not signed");
        keys.sign(library, "other");
        assertThat(run("install", zip(directory).toString())).isOne();
        assertThat(command.problem()).contains("signed by different keys");

        assertThat(run("install", good.toString())).as(command.problem()).isZero();
        assertThat(run("list")).isZero();
        assertThat(command.said()).contains("signed  1.0.0  code, signed by " + key.group(1));
        assertThat(run("distrust", key.group(1))).isZero();
        assertThat(run("remove", "signed")).isZero();
        assertThat(run("install", good.toString())).isOne();
        assertThat(command.problem()).contains("a key nobody trusted");
    }

    private static String diary(String version) {
        return "plugin: {id: diary, name: Diary, version: " + version + ", vendor: Example, licence: MIT}\n"
                + "instrument:\n  id: diary-week\n  version: 1.0\n  title: {en: Diary}\n"
                + "  licence: {verdict: ship, holder: Example}\n  options: {often: [0, 1]}\n"
                + "  items:\n    - {id: rested, options: often, label: {en: Rested}}\n"
                + "  scales:\n    - {id: total, title: {en: Total}, items: [rested], method: sum,"
                + " direction: higher-is-better, min: 0, max: 1, primary: true}\n";
    }

    @Test
    void what_would_harm_the_server_is_refused_with_a_reason() throws Exception {
        assertThat(refusedThoughApproved(workshop.described("exits", "void end() { System.exit(0); }")))
                .contains("System.exit", "would end the whole server");
        assertThat(refusedThoughApproved(workshop.described(
                        "threads",
                        "{ Thread t = new Thread(() -> { while (true) { Thread.onSpinWait(); } });"
                                + " t.setDaemon(true); t.start(); }")))
                .contains("started threads");
        assertThat(refusedThoughApproved(workshop.directory("nobody", "public class Own { }")))
                .contains("No jar names an entry point");
        assertThat(refusedThoughApproved(
                        workshop.directory("two", "public class Own { }", "vendor.Own", "vendor.Other")))
                .contains("entry point");
        assertThat(refusedThoughApproved(workshop.plugin(
                        "later",
                        "public PluginDescriptor descriptor() { return new PluginDescriptor(\"later\", \"N\", \"1.0.0\","
                                + " \"[9.0,10.0)\", \"V\", \"MIT\"); }")))
                .contains("runs with API [9.0,10.0)");
        assertThat(refusedThoughApproved(workshop.described(
                        "unsound",
                        Workshop.instrument("unsound", "SUM").replace("List.of(\"q1\")", "List.of(\"unknown\")"))))
                .contains("unknown");
        Path packed = workshop.described("packed", "");
        Workshop.jar(
                Files.createDirectories(packed.resolve("lib")).resolve("api.jar"),
                workshop.compile("api", "Item", "package org.rapport.spi; public class Item { }"));
        assertThat(refusedThoughApproved(packed)).contains("which the server provides");
        assertThat(run("list")).isZero();
        assertThat(command.said()).doesNotContain("exits", "threads", "unsound");
    }

    @Test
    void an_archive_that_is_not_safe_is_never_opened() throws Exception {
        Path slip = new RawZip().add("../../slip.yaml", "x").write(scratch.resolve("slip.zip"));
        assertThat(run("install", slip.toString())).isOne();
        assertThat(command.problem()).contains("leads out of the plugin's directory");
        Path link = new RawZip()
                .add("link.yaml", "/etc/passwd".getBytes(), RawZip.LINK, -1)
                .write(scratch.resolve("link.zip"));
        assertThat(run("install", link.toString())).isOne();
        assertThat(command.problem()).contains("symbolic link");
        Path bomb = new RawZip()
                .add("bomb.yaml", new byte[40 << 20], RawZip.FILE, -1)
                .write(scratch.resolve("bomb.zip"));
        assertThat(run("install", bomb.toString())).isOne();
        assertThat(command.problem()).contains("too much for so small a file");
        assertThat(run("install", scratch.resolve("nothing.zip").toString())).isOne();
        assertThat(command.problem()).contains("cannot be read");
    }

    @Test
    void an_id_another_installed_plugin_has_is_refused() throws Exception {
        Path data = Files.createDirectories(scratch.resolve("data"));
        Files.writeString(data.resolve("diary.yaml"), diary("1.0.0").replace("diary-week", "taken"));
        assertThat(run("install", zip(data).toString())).as(command.problem()).isZero();
        Files.writeString(
                data.resolve("diary.yaml"),
                diary("1.0.0").replace("diary-week", "taken").replace("id: diary,", "id: thief,"));
        assertThat(run("install", zip(data).toString())).isOne();
        assertThat(command.problem()).contains("instrument taken, by diary");
        assertThat(run("remove", "diary")).isZero();
    }
}
