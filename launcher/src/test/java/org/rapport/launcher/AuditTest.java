package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code audit verify} and {@code audit anchor} over a database of one organisation whose journal has three blocks of two
 * entries, while somebody who is superuser changes it.
 */
class AuditTest {

    private static final UUID HOME = UUID.fromString("01900000-0000-7000-8000-000000000000");

    @TempDir
    static Path root;

    private static ExaminedInstallation installation;

    @TempDir
    Path elsewhere;

    private Path anchor;
    private TypedCommand audit;

    @BeforeAll
    static void install() {
        installation = new ExaminedInstallation(root);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @BeforeEach
    void fill() throws SQLException {
        anchor = elsewhere.resolve("anchor.txt");
        execute("truncate rapport.organisation cascade");
        execute(
                "insert into rapport.organisation (organisation_id, name, created_at) values (?, 'Quiet Rivers', now())",
                HOME);
        for (int block = 1; block <= 3; block++) {
            seal(block);
        }
    }

    private static UUID entry(int number) {
        return UUID.fromString("01900000-0000-7000-8000-0000000001" + String.format("%02d", number));
    }

    private int execute(String sql, Object... values) throws SQLException {
        return installation.execute(sql, values);
    }

    private void write(int number) throws SQLException {
        installation.journal(HOME, entry(number));
    }

    /** Seals two new entries. */
    private void seal(int number) throws SQLException {
        List<UUID> ids = List.of(entry(2 * number - 1), entry(2 * number));
        write(2 * number - 1);
        write(2 * number);
        installation.seal(HOME, number, ids);
    }

    private int audit(String... arguments) {
        List<String> all = new ArrayList<>(List.of("audit"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--data", root.toString()));
        audit = TypedCommand.of(all.toArray(String[]::new));
        return audit.code();
    }

    private String said() {
        return audit.said();
    }

    private String problem() {
        return audit.problem();
    }

    @Test
    void an_intact_journal_is_proved_beside_the_running_product() {
        assertThat(audit("verify")).isZero();
        assertThat(said())
                .contains("Quiet Rivers (" + HOME + "): 6 entries in 3 blocks, all as they were sealed.")
                .contains("Nothing waits to be sealed.");
    }

    @Test
    void without_a_running_product_the_database_is_started_for_it_and_stopped_again() throws IOException {
        stop();
        try {
            assertThat(audit("verify")).isZero();
            assertThat(said()).contains("6 entries in 3 blocks");
            assertThat(installation.data().postgres().resolve("postmaster.pid")).doesNotExist();
            assertThat(DataDirectory.isHeld(root)).isFalse();
        } finally {
            installation.run();
        }
    }

    @Test
    void the_unsealed_tail_is_told_with_its_age() throws SQLException {
        write(7);
        write(8);
        assertThat(audit("verify")).isZero();
        assertThat(said())
                .containsPattern("2 entries wait to be sealed since 20\\S+Z: nothing can be proved about them yet");
    }

    @Test
    void an_altered_entry_is_named_with_organisation_block_and_number() throws SQLException {
        execute("update rapport.journal_entry set actor_id = null where id = ?", entry(4));
        assertThat(audit("verify")).isEqualTo(1);
        assertThat(said())
                .contains("Quiet Rivers (" + HOME + "): NOT as it was sealed. Block 2, entry number 4 of the journal ("
                        + entry(4) + "): it says something else than when it was sealed.")
                .contains("Before that, 2 entries in 1 block are as they were sealed.");
    }

    @Test
    void a_deleted_entry_is_named() throws SQLException {
        execute("delete from rapport.journal_entry where id = ?", entry(3));
        assertThat(audit("verify")).isEqualTo(1);
        assertThat(said()).contains("Block 2, entry number 3 of the journal (" + entry(3) + "): it is gone.");
    }

    @Test
    void swapped_entries_are_named() throws SQLException {
        execute("update rapport.journal_block set entry_ids = array[entry_ids[2], entry_ids[1]] where number = 3");
        assertThat(audit("verify")).isEqualTo(1);
        assertThat(said()).contains("Block 3, entry number 5").contains("it stands at another place");
    }

    @Test
    void a_block_that_was_made_anew_without_the_key_is_named() throws SQLException {
        execute("update rapport.journal_block set signature = decode(repeat('00', 64), 'hex') where number = 2");
        assertThat(audit("verify")).isEqualTo(1);
        assertThat(said()).contains("Block 2 was not signed with the journal's key");
    }

    @Test
    void a_tail_cut_off_behind_an_anchor_is_named() throws SQLException, IOException {
        assertThat(audit("anchor", anchor.toString())).isZero();
        assertThat(Files.readString(anchor)).contains(HOME + " 3 ");
        execute("delete from rapport.journal_block where number >= 2");
        execute("delete from rapport.journal_entry where id >= ?", entry(3));

        assertThat(audit("verify")).isZero();
        assertThat(audit("verify", "--anchor", anchor.toString())).isEqualTo(1);
        assertThat(said())
                .contains("2 entries in 1 block, all as they were sealed.")
                .contains(
                        "CUT OFF: the anchor names block 3 of ",
                        "but the journal ends at block 1: 2 blocks are gone," + " the first of them block 2.");
    }

    @Test
    void an_anchor_covers_what_was_there_and_says_so_of_what_came_after() throws SQLException {
        assertThat(audit("anchor", anchor.toString())).isZero();
        seal(4);
        assertThat(audit("verify", "--anchor", anchor.toString())).isZero();
        assertThat(said())
                .contains("The anchor holds: block 3 of ")
                .contains("What came after it, 2 entries in 1 block, no anchor covers: that could be cut off unseen.");
    }

    @Test
    void a_tail_that_was_cut_off_and_has_grown_again_is_named() throws SQLException {
        assertThat(audit("anchor", anchor.toString())).isZero();
        execute("delete from rapport.journal_block where number >= 3");
        execute("delete from rapport.journal_entry where id >= ?", entry(5));
        seal(3);
        assertThat(audit("verify", "--anchor", anchor.toString())).isEqualTo(1);
        assertThat(said()).contains("WRITTEN ANEW: block 3 of ");
    }

    @Test
    void an_organisation_that_is_gone_with_its_journal_is_missed_by_the_anchor() throws SQLException {
        assertThat(audit("anchor", anchor.toString())).isZero();
        execute("truncate rapport.organisation cascade");
        assertThat(audit("verify", "--anchor", anchor.toString())).isEqualTo(1);
        assertThat(said()).contains("Organisation " + HOME + " of the anchor is GONE with its whole journal.");
    }

    @Test
    void no_anchor_is_written_over_a_broken_journal_or_over_an_older_anchor() throws SQLException, IOException {
        assertThat(audit("anchor", anchor.toString())).isZero();
        String written = Files.readString(anchor);
        assertThat(audit("anchor", anchor.toString())).isEqualTo(2);
        assertThat(problem()).contains("not written over").hasLineCount(1);
        execute("update rapport.journal_entry set action = 'OTHER' where id = ?", entry(1));
        Path another = elsewhere.resolve("another.txt");
        assertThat(audit("anchor", another.toString())).isEqualTo(1);
        assertThat(another).doesNotExist();
        assertThat(Files.readString(anchor)).isEqualTo(written);
    }

    @Test
    void what_cannot_be_checked_is_told_apart_from_what_is_wrong() throws IOException {
        Path notes = Files.writeString(elsewhere.resolve("notes.txt"), "shopping list\n");
        assertThat(audit("verify", "--anchor", notes.toString())).isEqualTo(2);
        assertThat(problem()).contains("is not an anchor of a journal").hasLineCount(1);
        assertThat(audit("verify", "--anchor", root.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(problem()).contains("cannot be read").hasLineCount(1);
        Path key = root.resolve("secrets/journal.key");
        Files.move(key, elsewhere.resolve("journal.key"));
        assertThat(audit("verify")).isEqualTo(2);
        assertThat(problem()).contains("journal.key is missing").hasLineCount(1);
        Files.move(elsewhere.resolve("journal.key"), key);
    }
}
