package org.rapport.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.audit.proof.JournalReport;
import org.rapport.audit.proof.SealingKey;
import org.rapport.launcher.JournalReading.Organisation;

/**
 * Loads a backup into an empty database of exactly its schema and proves that every row and every journal is there,
 * all in the one transaction of a connection: what is not proved is never committed.
 */
final class Restoring {

    private final ReceivedBackup backup;
    private final Connection connection;
    private final Console console;

    Restoring(ReceivedBackup backup, Connection connection, Console console) {
        this.backup = backup;
        this.connection = connection;
        this.console = console;
    }

    /** The manifest's line of a table; {@link #requireSameSchema} saw that each has one. */
    private static BackupManifest.Table file(Map<String, BackupManifest.Table> files, CopiedTable table) {
        return Objects.requireNonNull(files.get(table.name()), table.name());
    }

    /** Loads, proves and commits; refuses with the first thing that is not as the manifest says. */
    void run(Optional<SealingKey> journalKey) throws SQLException {
        connection.setAutoCommit(false);
        CopiedTable.settle(connection);
        List<CopiedTable> tables = CopiedTable.inOrderOfReferences(connection);
        Map<String, BackupManifest.Table> files = new HashMap<>();
        backup.manifest().tables().forEach(table -> files.put(table.name(), table));
        requireSameSchema(tables, files);
        for (CopiedTable table : tables) {
            load(table, file(files, table));
        }
        for (CopiedTable table : tables) {
            prove(table, file(files, table));
        }
        console.say("Restored and compared: " + backup.manifest().rows() + " rows of " + tables.size()
                + " tables, each table's hash equal to the manifest's.");
        proveJournals(journalKey);
        connection.commit();
    }

    private void requireSameSchema(List<CopiedTable> tables, Map<String, BackupManifest.Table> files)
            throws SQLException {
        boolean same = tables.size() == files.size()
                && SchemaSteps.applied(connection).equals(backup.manifest().schema());
        for (CopiedTable table : tables) {
            same &= files.containsKey(table.name())
                    && files.get(table.name()).columns().equals(table.columns());
        }
        if (!same) {
            throw new Refusal("The backup was made by a different build of Rapport ("
                    + backup.manifest().product()
                    + ") whose schema differs from this one's: restore it with that build.");
        }
        for (CopiedTable table : tables) {
            if (!table.isEmpty(connection)) {
                throw new Refusal("The database is not empty (" + table.name() + " has rows), and nothing is restored"
                        + " over it: make a new one with roles.sql or name another data directory with --data DIR.");
            }
        }
    }

    private void load(CopiedTable table, BackupManifest.Table file) throws SQLException {
        try (InputStream rows = backup.open(file)) {
            table.copyIn(connection, rows);
        } catch (IOException e) {
            throw new Refusal(
                    "The file " + backup.directory().resolve(file.file()) + " could not be read to its end.", e);
        }
    }

    private void prove(CopiedTable table, BackupManifest.Table file) throws SQLException {
        try {
            if (!table.hash(connection).equals(file.rowsSha256())) {
                throw new Refusal("The proof FAILED: the rows of " + table.name() + " in the database are not those of"
                        + " the backup. Nothing was restored.");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void proveJournals(Optional<SealingKey> journalKey) {
        JournalEnds ends = new JournalEnds(new JournalReading(connection));
        List<Organisation> organisations = ends.organisations();
        Map<UUID, BackupManifest.Journal> expected = new HashMap<>();
        backup.manifest().journals().forEach(journal -> expected.put(journal.organisation(), journal));
        Set<UUID> there = organisations.stream().map(Organisation::id).collect(Collectors.toSet());
        if (!there.equals(Set.copyOf(backup.manifest().organisations()))) {
            throw failed("the organisations");
        }
        for (Organisation organisation : organisations) {
            BackupManifest.Journal then = expected.get(organisation.id());
            String head = ends.head(organisation.id());
            if (then == null || !head.equals(then.head())) {
                throw failed("the head of the journal of organisation " + organisation.id());
            }
            if (journalKey.isPresent()) {
                JournalReport report = ends.verify(organisation.id(), journalKey.get());
                if (!JournalEnds.of(organisation.id(), report, head).equals(then)) {
                    throw failed("the journal of organisation " + organisation.id());
                }
                console.say(
                        JournalSentences.report(organisation, report) + " The journal ends where the manifest says.");
            } else {
                console.say(JournalSentences.name(organisation) + ": the journal ends where the manifest says; without "
                        + Secrets.JOURNAL + " its signatures were not checked.");
            }
        }
    }

    private static Refusal failed(String what) {
        return new Refusal("The proof FAILED: " + what + " is not what the manifest says. Nothing was restored.");
    }
}
