package org.rapport.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.proof.Block;
import org.rapport.audit.proof.SealedEntry;
import org.rapport.audit.proof.SealedJournal;
import org.rapport.audit.proof.SealingKey;

/** A whole installation with its own running database, for what commands say about it and do with it. */
final class ExaminedInstallation implements AutoCloseable {

    private final Path root;
    private DataDirectory data;
    private EmbeddedDatabase database;
    private DatabaseAccess access;

    ExaminedInstallation(Path root) {
        this.root = root;
        run();
        new Migrations(access.url(), access.owner()).run();
        data.secrets().masterKey();
        data.secrets().journalKey();
        data.layout().markFinished();
    }

    void run() {
        try {
            data = DataDirectory.open(root);
            database = new EmbeddedDatabase(data, new Heard());
            database.start();
            access = new Roles(database).ensure(data.secrets());
            new Announcement(1).writeTo(data.running(), access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path root() {
        return root;
    }

    DatabaseAccess access() {
        return access;
    }

    DataDirectory data() {
        return data;
    }

    /** A connection of the superuser, past every wall. */
    Connection superuser() throws SQLException {
        return superuser(access.url());
    }

    /** The same to another database of the server. */
    Connection superuser(String url) throws SQLException {
        return database.superuser().connect(url);
    }

    /** The address of another database of the server. */
    String url(String name) {
        return database.url(name);
    }

    /** How it looks without anything in the environment. */
    Examined examined(Clock clock) {
        return new Examined(root, Map.of(), clock);
    }

    /** Changes rows past every wall; answers how many. */
    int execute(String sql, Object... values) throws SQLException {
        try (Connection connection = superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return Math.max(statement.getUpdateCount(), 0);
        }
    }

    /** Journals something with this id. */
    void journal(UUID organisation, UUID id) throws SQLException {
        execute(
                "insert into rapport.journal_entry (organisation_id, id, at, actor_kind, actor_id, action, subject_kind,"
                        + " subject_id) values (?, ?, now(), 'Member', ?, 'TRIED', 'trial', ?)",
                organisation,
                id,
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    /** Seals these entries as the sealer does. */
    void seal(UUID organisation, int number, List<UUID> ids) throws SQLException {
        try (Connection connection = superuser()) {
            SealedJournal journal = new SealedJournal(new JournalReading(connection));
            ByteArrayOutputStream hashes = new ByteArrayOutputStream();
            for (SealedEntry each : journal.entries(organisation, ids)) {
                hashes.writeBytes(each.hash(organisation));
            }
            add(new Block(
                            organisation,
                            number,
                            Instant.now().truncatedTo(ChronoUnit.MICROS),
                            ids,
                            hashes.toByteArray(),
                            journal.last(organisation).map(Block::hash).orElseGet(Block::beginning),
                            new byte[0],
                            new byte[0])
                    .signed(SealingKey.of(data.secrets().journalKey())));
        }
        execute("delete from rapport.journal_unsealed");
    }

    private void add(Block block) throws SQLException {
        execute(
                "insert into rapport.journal_block (organisation_id, number, sealed_at, entry_ids, entry_hashes,"
                        + " previous_hash, hash, signature) values (?, ?, ?, cast(? as uuid[]), ?, ?, ?, ?)",
                block.organisation(),
                block.number(),
                Timestamp.from(block.sealedAt()),
                SealedJournal.array(block.entries()),
                block.entryHashes(),
                block.previous(),
                block.hash(),
                block.signature());
    }

    /** A reload reaches new connections a moment after it was asked for. */
    void awaitSetting(String name, String value) throws SQLException {
        String current = "";
        while (!current.equals(value)) {
            try (Connection connection = superuser();
                    PreparedStatement statement = connection.prepareStatement("select current_setting(?)")) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    current = row.getString(1);
                }
            }
        }
    }

    /** What {@code doctor} prints. */
    static String said(Path root, int expectedCode) {
        TypedCommand doctor = TypedCommand.of("doctor", "--data", root.toString());
        String said = doctor.said() + doctor.problem();
        if (doctor.code() != expectedCode) {
            throw new AssertionError("ended with " + doctor.code() + ": " + said);
        }
        return said;
    }

    @Override
    public void close() {
        database.close();
        data.close();
    }
}
