package org.rapport.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapport.audit.proof.JournalReport;
import org.rapport.audit.proof.SealingKey;
import org.rapport.launcher.JournalReading.Organisation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup DIR}: writes one moment of the whole database into a new directory, whether the product runs or not. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Writes every table as it is at one moment into a new directory, with a manifest of hashes. Rapport"
                        + " may be running. The keys are not in it: keep secrets/ of the data directory elsewhere.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written",
            "1:not written",
            "3:written, but a journal in it is not as it was sealed; restoring it shows the same"
        })
final class BackupCommand implements Callable<Integer> {

    private static final int WRITTEN_BUT = 3;

    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            defaultValue = "data",
            description = "Where Rapport keeps its data (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Parameters(paramLabel = "DIR", description = "The directory to write; it must not exist yet, or be empty.")
    private Path directory = Path.of("backup");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = data.toAbsolutePath().normalize();
        Path target = directory.toAbsolutePath().normalize();
        try (ReadingAccess access = ReadingAccess.to(root);
                BackupWriter writer = BackupWriter.to(target)) {
            SealingKey journalKey = access.journalKey();
            BackupManifest.Keys keys = new BackupManifest.Keys(
                    access.masterKey()
                            .map(key -> Sha256.fingerprint(Secrets.MASTER, key))
                            .orElse(""),
                    KeptKeys.fingerprint(journalKey));
            Connection connection = access.connect();
            BackupManifest manifest = write(connection, writer, journalKey, keys);
            writer.finish(manifest);
            return tell(manifest, target, root);
        } catch (SQLException e) {
            throw new Refusal(
                    "The database could not be read to its end (SQLSTATE " + e.getSQLState()
                            + "), so no backup was written: check that it runs.",
                    e);
        }
    }

    private BackupManifest write(
            Connection connection, BackupWriter writer, SealingKey journalKey, BackupManifest.Keys keys)
            throws SQLException {
        // Before the first statement fixes the snapshot: what was saved by then is in it.
        String takenAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        CopiedTable.settle(connection);
        var schema = SchemaSteps.applied(connection);
        SchemaSteps.requireKnown(schema);
        JournalEnds ends = new JournalEnds(new JournalReading(connection));
        List<Organisation> organisations = ends.organisations();
        List<BackupManifest.Journal> journals = new ArrayList<>();
        for (Organisation organisation : organisations) {
            JournalReport report = ends.verify(organisation.id(), journalKey);
            console.say(JournalSentences.report(organisation, report));
            journals.add(JournalEnds.of(organisation.id(), report, ends.head(organisation.id())));
        }
        List<BackupManifest.Table> tables = new ArrayList<>();
        for (CopiedTable table : CopiedTable.of(connection)) {
            tables.add(writer.write(table, connection));
        }
        return new BackupManifest(
                BackupManifest.FORMAT,
                ProductVersion.current(),
                takenAt,
                schema,
                organisations.stream().map(Organisation::id).toList(),
                journals,
                keys,
                tables);
    }

    private int tell(BackupManifest manifest, Path target, Path root) {
        long bytes = manifest.tables().stream()
                .mapToLong(BackupManifest.Table::bytes)
                .sum();
        console.say("The backup " + target + " holds " + manifest.rows() + " rows of "
                + manifest.tables().size() + " tables as they were at " + manifest.takenAt() + " (" + bytes / 1024
                + " kB).");
        console.say("The keys are NOT in it: keep " + Secrets.MASTER + " and " + Secrets.JOURNAL + " of "
                + root.resolve("secrets") + " (or what RAPPORT_MASTER_KEY and RAPPORT_JOURNAL_KEY hold) in another safe"
                + " place. Without " + Secrets.MASTER + " nothing that is encrypted in it can ever be read.");
        if (manifest.journals().stream().allMatch(BackupManifest.Journal::intact)) {
            return 0;
        }
        console.say("A journal in it is NOT as it was sealed, as said above; everything else is as it was.");
        return WRITTEN_BUT;
    }
}
