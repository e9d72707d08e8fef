package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code backup} and {@code restore} over a database of one organisation: what was backed up comes back row by row, and
 * whatever is wrong with a backup or its target is refused before anything is there.
 */
class BackupTest {

    private static final UUID HOME = UUID.fromString("01900000-0000-7000-8000-000000000000");
    private static final String MANIFEST = "manifest.json";
    private static final String ORGANISATIONS = "rapport.organisation.copy.gz";

    @TempDir
    static Path root;

    private static ExaminedInstallation installation;

    @TempDir
    Path elsewhere;

    private Path backup;
    private Path target;
    private TypedCommand command;

    @BeforeAll
    static void install() throws SQLException {
        installation = new ExaminedInstallation(root);
        fill();
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @BeforeEach
    void name() {
        backup = elsewhere.resolve("backup");
        target = elsewhere.resolve("restored");
    }

    /** Values that a careless copy would change, a sealed journal and an entry that still waits. */
    private static void fill() throws SQLException {
        execute(
                "insert into rapport.organisation (organisation_id, name, created_at)"
                        + " values (?, ?, '2026-03-29 01:59:59.999999+00')",
                HOME,
                "Quiet\tRivers \\N \\. \u202e\uD83D\uDC9A \n\"'");
        execute(
                "insert into rapport.organisation (organisation_id, name, created_at) values (?, ' ', 'infinity')",
                UUID.fromString("01900000-0000-7000-8000-000000000001"));
        execute(
                "insert into rapport.data_key (organisation_id, subject_id, wrapped_key, created_at)"
                        + " values (?, ?, decode('00ff5c0a0d', 'hex'), now())",
                HOME,
                UUID.randomUUID());
        write();
        write();
        seal();
        write();
    }

    private static int execute(String sql, Object... values) throws SQLException {
        return installation.execute(sql, values);
    }

    private static void write() throws SQLException {
        installation.journal(HOME, UUID.randomUUID());
    }

    private static void seal() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = installation.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select entry_id from rapport.journal_unsealed order by entry_id")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        installation.seal(HOME, 1, ids);
    }

    private int rapport(String... arguments) {
        command = TypedCommand.of(arguments);
        return command.code();
    }

    private int backUp() {
        return rapport("backup", backup.toString(), "--data", root.toString());
    }

    private int restore(String... more) {
        List<String> arguments = new ArrayList<>(List.of("restore", backup.toString(), "--data", target.toString()));
        arguments.addAll(List.of(more));
        return rapport(arguments.toArray(String[]::new));
    }

    private int restoreWithKeys() {
        return restore("--secrets", root.resolve("secrets").toString());
    }

    private String said() {
        return command.said();
    }

    private String problem() {
        return command.problem();
    }

    private void refused(String sentence) {
        assertThat(restoreWithKeys()).isEqualTo(1);
        assertThat(problem()).contains(sentence).hasLineCount(1);
        assertThat(target).doesNotExist();
    }

    /** The hash of every table of an installation that does not run, or of the running one. */
    private static Map<String, String> hashes(Path installation) throws SQLException, IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (ReadingAccess reading = ReadingAccess.to(installation)) {
            Connection connection = reading.connect();
            CopiedTable.settle(connection);
            for (CopiedTable table : CopiedTable.of(connection)) {
                hashes.put(table.name(), table.hash(connection));
            }
        }
        return hashes;
    }

    private void rewriteManifest(Consumer<ObjectNode> change) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path file = backup.resolve(MANIFEST);
        ObjectNode manifest = (ObjectNode) mapper.readTree(file.toFile());
        change.accept(manifest);
        byte[] text = mapper.writeValueAsBytes(manifest);
        Files.write(file, text);
        Files.writeString(backup.resolve("manifest.sha256"), Sha256.of(text) + "  manifest.json\n");
    }

    private static void flip(Path file, int place) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void what_was_backed_up_beside_the_running_product_comes_back_row_by_row() throws Exception {
        assertThat(backUp()).as(this::problem).isZero();
        assertThat(said())
                .contains("2 entries in 1 block, all as they were sealed.")
                .contains("The keys are NOT in it");

        assertThat(restoreWithKeys()).as(this::problem).isZero();
        assertThat(said())
                .contains("each table's hash equal to the manifest's")
                .contains("2 entries in 1 block, all as they were sealed. The journal ends where the manifest says.")
                .doesNotContain("MISSING");
        assertThat(hashes(target)).isEqualTo(hashes(root)).containsKeys("gate.account", "rapport.organisation");
        for (String key : List.of("master.key", "journal.key")) {
            assertThat(target.resolve("secrets").resolve(key))
                    .hasSameTextualContentAs(root.resolve("secrets").resolve(key));
        }
        assertThat(rapport("audit", "verify", "--data", target.toString())).isZero();
        assertThat(said()).contains("1 entry waits to be sealed");
        assertThat(triggersOff()).isEmpty();
    }

    private List<String> triggersOff() throws SQLException {
        List<String> off = new ArrayList<>();
        try (ReadingAccess reading = ReadingAccess.to(target);
                Statement statement = reading.connect().createStatement();
                ResultSet rows = statement.executeQuery("select tgname from pg_trigger where tgenabled <> 'O'")) {
            while (rows.next()) {
                off.add(rows.getString(1));
            }
        }
        return off;
    }

    @Test
    void without_a_running_product_the_database_is_started_for_the_backup() throws IOException {
        stop();
        try {
            assertThat(backUp()).as(this::problem).isZero();
            assertThat(DataDirectory.isHeld(root)).isFalse();
        } finally {
            installation.run();
        }
    }

    @Test
    void only_its_owner_reads_a_backup_and_no_key_is_in_it() throws IOException {
        assertThat(backUp()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(backup)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        String manifest = Files.readString(backup.resolve(MANIFEST));
        for (String key : List.of(
                installation.data().secrets().masterKey(),
                installation.data().secrets().journalKey())) {
            assertThat(manifest).doesNotContain(key);
        }
        assertThat(manifest).doesNotContain("Rivers");
    }

    @Test
    void without_the_keys_it_is_restored_and_told_what_is_missing() throws IOException {
        assertThat(backUp()).isZero();
        assertThat(restore()).as(this::problem).isZero();
        assertThat(said())
                .contains("STILL MISSING: master.key and journal.key.")
                .contains("its signatures were not checked");
        assertThat(rapport("audit", "verify", "--data", target.toString())).isEqualTo(2);
        assertThat(problem()).contains("journal.key is missing");
    }

    @Test
    void keys_of_another_installation_are_refused() throws IOException {
        assertThat(backUp()).isZero();
        Path keys = elsewhere.resolve("keys");
        new KeptKeys(
                        Optional.of("AAAA"),
                        Optional.of(installation.data().secrets().journalKey()))
                .copyTo(keys);
        assertThat(restore("--secrets", keys.toString())).isEqualTo(1);
        assertThat(problem())
                .contains("The master.key of --secrets or of the configuration is not the one this backup was written")
                .hasLineCount(1);
        new KeptKeys(
                        Optional.of(installation.data().secrets().masterKey()),
                        Optional.of(Base64.getEncoder().encodeToString(new byte[32])))
                .copyTo(keys);
        assertThat(restore("--secrets", keys.toString())).isEqualTo(1);
        assertThat(problem()).contains("The journal.key of --secrets or of the configuration is not the one");
        Files.delete(keys.resolve("journal.key"));
        assertThat(restore("--secrets", keys.toString())).isEqualTo(1);
        assertThat(problem()).contains("journal.key is missing").hasLineCount(1);
        assertThat(target).doesNotExist();
    }

    @Test
    void a_key_of_the_configuration_counts_and_must_be_the_right_one_too() throws IOException {
        assertThat(backUp()).isZero();
        Files.createDirectory(target);
        Path configuration = Files.writeString(target.resolve("rapport.properties"), "rapport.master.key=AAAA\n");
        assertThat(restoreWithKeys()).isEqualTo(1);
        assertThat(problem()).contains("The master.key of --secrets or of the configuration is not the one");
        Files.writeString(
                configuration,
                "rapport.master.key=" + installation.data().secrets().masterKey() + "\nrapport.journal.key="
                        + installation.data().secrets().journalKey() + "\n");
        assertThat(restore()).as(this::problem).isZero();
        assertThat(said()).contains("all as they were sealed.").doesNotContain("MISSING");
    }

    @Test
    void one_flipped_bit_is_found_in_every_file() throws IOException {
        assertThat(backUp()).isZero();
        List<Path> files;
        try (Stream<Path> list = Files.list(backup)) {
            files = list.toList();
        }
        for (Path file : files) {
            int size = Math.toIntExact(Files.size(file));
            for (int place : List.of(4, size / 2, size - 1)) {
                flip(file, place);
                refused("cut off or altered");
                assertThat(problem()).contains(file.getFileName().toString().replace(".sha256", "."));
                flip(file, place);
            }
        }
    }

    @Test
    void a_file_that_was_cut_off_is_named() throws IOException {
        assertThat(backUp()).isZero();
        for (String name : List.of(MANIFEST, "manifest.sha256", ORGANISATIONS)) {
            byte[] whole = Files.readAllBytes(backup.resolve(name));
            Files.write(backup.resolve(name), Arrays.copyOf(whole, whole.length / 2));
            refused("cut off or altered");
            Files.write(backup.resolve(name), whole);
        }
    }

    @Test
    void a_missing_file_and_one_that_does_not_belong_are_named() throws IOException {
        assertThat(backUp()).isZero();
        for (String name : List.of(MANIFEST, "manifest.sha256", ORGANISATIONS)) {
            Files.move(backup.resolve(name), elsewhere.resolve(name));
            refused(name + " of the backup is missing");
            Files.move(elsewhere.resolve(name), backup.resolve(name));
        }
        Files.writeString(backup.resolve("rapport.other.copy.gz"), "");
        refused("rapport.other.copy.gz does not belong to the backup");
    }

    @Test
    void a_backup_of_a_newer_or_an_older_rapport_is_named() throws IOException {
        assertThat(backUp()).isZero();
        rewriteManifest(manifest -> manifest.put("format", 2).put("product", "9.1"));
        refused("The backup has format 2 and was written by Rapport 9.1; this one knows format 1");
        rewriteManifest(manifest -> manifest.put("format", 1));
        rewriteManifest(manifest -> ((ObjectNode) manifest.get("schema")).put("998", "1"));
        refused("made by a newer Rapport (schema step 998, this one knows them up to ");
        rewriteManifest(manifest -> ((ObjectNode) manifest.get("schema")).remove("998"));
        rewriteManifest(manifest -> ((ObjectNode) manifest.get("schema")).remove("002"));
        refused("made by an older Rapport, before schema step 002");
        rewriteManifest(manifest -> ((ObjectNode) manifest.get("schema")).put("002", "1"));
        refused("made by a different build of Rapport");
    }

    @Test
    void nothing_is_restored_over_anything() throws IOException {
        assertThat(backUp()).isZero();
        Files.createDirectory(target);
        Path notes = Files.writeString(target.resolve("notes.txt"), "shopping list");
        assertThat(restoreWithKeys()).isEqualTo(1);
        assertThat(problem()).contains("is not empty (notes.txt)").hasLineCount(1);
        assertThat(target).isDirectoryContaining(notes::equals).isDirectoryNotContaining("glob:**postgres*");
        assertThat(rapport("restore", backup.toString(), "--data", root.toString()))
                .isEqualTo(1);
        assertThat(problem()).contains("is not empty (");
    }

    @Test
    void a_database_of_the_operators_own_must_be_empty_too() throws IOException {
        assertThat(backUp()).isZero();
        Files.createDirectory(target);
        Files.writeString(
                target.resolve("rapport.properties"),
                "rapport.database.url=" + installation.access().url() + "\nrapport.database.password=unused\n"
                        + "rapport.database.owner.password="
                        + installation.access().owner().password() + "\n");
        assertThat(restoreWithKeys()).isEqualTo(1);
        assertThat(problem()).contains("The database is not empty (rapport.").hasLineCount(1);
        assertThat(target.toFile().list()).containsExactly("rapport.properties");
    }

    /** An empty database as roles.sql makes it. */
    private static String ownDatabase() throws SQLException {
        execute("drop database if exists own with (force)");
        execute("create database own owner rapport_owner template template0 encoding 'UTF8' locale 'C'");
        String own = installation.url("own");
        try (Connection connection = installation.superuser(own);
                Statement statement = connection.createStatement()) {
            statement.execute("create extension btree_gist");
            statement.execute("create extension pgcrypto");
        }
        return own;
    }

    @Test
    void rows_that_do_not_come_back_as_they_were_are_rolled_back() throws Exception {
        assertThat(backUp()).isZero();
        rewriteManifest(manifest -> manifest.get("tables").forEach(table -> {
            if (table.get("name").asText().equals("rapport.journal_unsealed")) {
                ((ObjectNode) table).put("rowsSha256", "0".repeat(64));
            }
        }));
        ReceivedBackup altered = new ReceivedBackup(
                backup, new ObjectMapper().readValue(backup.resolve(MANIFEST).toFile(), BackupManifest.class));
        DatabaseAccess own = new DatabaseAccess(
                ownDatabase(),
                installation.access().knownOwner(),
                installation.access().application());
        new Migrations(own.url(), own.owner()).run();
        Console silent = new Console(
                new PrintStream(OutputStream.nullOutputStream()), new PrintStream(OutputStream.nullOutputStream()));
        try (Connection connection = own.owner().connect(own.url())) {
            assertThatThrownBy(() -> new Restoring(altered, connection, silent).run(Optional.empty()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("The proof FAILED: the rows of rapport.journal_unsealed");
        }
        try (Connection connection = own.owner().connect(own.url())) {
            for (CopiedTable table : CopiedTable.of(connection)) {
                assertThat(table.isEmpty(connection)).as(table.name()).isTrue();
            }
        }
    }

    @Test
    void it_is_restored_into_an_empty_database_of_the_operators_own() throws Exception {
        assertThat(backUp()).isZero();
        String own = ownDatabase();
        Files.createDirectory(target);
        Files.writeString(
                target.resolve("rapport.properties"),
                "rapport.database.url=" + own + "\nrapport.database.password=unused\n"
                        + "rapport.database.owner.password="
                        + installation.access().owner().password() + "\n");
        assertThat(restoreWithKeys()).as(this::problem).isZero();
        assertThat(target.resolve("postgres")).doesNotExist();
        assertThat(hashes(target)).isEqualTo(hashes(root));
        assertThat(triggersOff()).isEmpty();
        assertThat(rapport("backup", elsewhere.resolve("next").toString(), "--data", target.toString()))
                .isZero();
    }

    @Test
    void a_proof_that_fails_leaves_nothing() throws IOException {
        assertThat(backUp()).isZero();
        rewriteManifest(manifest -> ((ObjectNode) manifest.get("journals").get(0)).put("head", "7 made up"));
        refused("The proof FAILED: the head of the journal of organisation ");
    }

    @Test
    void a_backup_is_never_written_over_something() throws IOException {
        Files.createDirectory(backup);
        assertThat(backUp()).as(this::problem).isZero();
        byte[] manifest = Files.readAllBytes(backup.resolve(MANIFEST));
        assertThat(backUp()).isEqualTo(1);
        assertThat(problem())
                .contains("is not empty, and a backup is not written over")
                .hasLineCount(1);
        assertThat(backup.resolve(MANIFEST)).hasBinaryContent(manifest);
    }

    @Test
    void an_interrupted_backup_is_no_backup() throws Exception {
        try (ReadingAccess reading = ReadingAccess.to(root);
                BackupWriter writer = BackupWriter.to(backup)) {
            Connection connection = reading.connect();
            CopiedTable.settle(connection);
            writer.write(CopiedTable.of(connection).get(0), connection);
            assertThat(backup).doesNotExist();
            try (Stream<Path> left = Files.walk(elsewhere)) {
                assertThat(left).noneMatch(file -> file.endsWith(MANIFEST));
            }
        }
        assertThat(elsewhere).isEmptyDirectory();
        refused("There is no backup ");
    }

    @Test
    void a_backup_shows_one_moment_while_rows_change() throws Exception {
        AtomicBoolean ending = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(5);
        Thread writer = new Thread(() -> {
            try {
                while (!ending.get()) {
                    write();
                    begun.countDown();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        try {
            begun.await();
            assertThat(backUp()).as(this::problem).isZero();
        } finally {
            ending.set(true);
            writer.join();
        }
        Map<String, Long> rows = new TreeMap<>();
        ReceivedBackup.in(backup).manifest().tables().forEach(table -> rows.put(table.name(), table.rows()));
        assertThat(rows.get("rapport.journal_entry")).isEqualTo(rows.get("rapport.journal_unsealed") + 2);
        assertThat(restoreWithKeys()).as(this::problem).isZero();
    }

    @Test
    void a_journal_that_was_altered_is_backed_up_and_comes_back_as_altered() throws SQLException {
        execute("update rapport.journal_block set signature = set_byte(signature, 0, 255 - get_byte(signature, 0))");
        try {
            assertThat(backUp()).isEqualTo(3);
            assertThat(said()).contains("was not signed with the journal's key").contains("NOT as it was sealed");
            assertThat(restoreWithKeys()).as(this::problem).isZero();
            assertThat(said()).contains("was not signed with the journal's key");
        } finally {
            execute("update rapport.journal_block"
                    + " set signature = set_byte(signature, 0, 255 - get_byte(signature, 0))");
        }
    }

    @Test
    void the_schema_has_nothing_a_backup_would_leave_out() throws SQLException {
        try (Connection connection = installation.superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select c.relname from pg_class c join pg_namespace n"
                        + " on n.oid = c.relnamespace where n.nspname in ('rapport', 'gate')"
                        + " and c.relkind in ('S', 'm', 'f')"
                        + " union all select oid::text from pg_largeobject_metadata")) {
            assertThat(Optional.of(rows.next()).filter(found -> found)).isEmpty();
        }
    }
}
