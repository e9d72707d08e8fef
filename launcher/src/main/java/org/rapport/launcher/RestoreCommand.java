package org.rapport.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore DIR}: makes a new installation out of a backup and proves that it is what was backed up. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Makes a new installation out of a backup, then proves it: every table's hash and every journal are"
                        + " compared with the manifest. What is not proved is not kept.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:restored and proved", "1:refused, or the proof failed; nothing was restored"})
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "DATA",
            required = true,
            description =
                    "The data directory to make; it must not exist yet, or hold nothing but rapport.properties and"
                            + " wording/.")
    private Path data = Path.of("data");

    @Option(
            names = "--secrets",
            paramLabel = "DIR",
            description = "The copy of secrets/ that was kept elsewhere; master.key and journal.key are taken from it.")
    private @Nullable Path secrets;

    @Parameters(paramLabel = "DIR", description = "The directory that \"backup\" wrote.")
    private Path directory = Path.of("backup");

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = data.toAbsolutePath().normalize();
        ReceivedBackup backup = ReceivedBackup.in(directory.toAbsolutePath().normalize());
        SchemaSteps.requireThisRelease(backup.manifest().schema());
        KeptKeys kept = Optional.ofNullable(secrets).map(KeptKeys::in).orElseGet(KeptKeys::none);
        try (RestoreTarget target = RestoreTarget.in(root)) {
            KeptKeys keys = target.configuredKeys().or(kept);
            keys.requireThoseOf(backup.manifest());
            console.say("The backup of " + backup.manifest().takenAt() + " is whole; restoring it into " + root + ".");
            Connection connection = target.prepare();
            kept.copyTo(target.secrets());
            new Restoring(backup, connection, console).run(keys.sealingKey());
            target.finish();
            console.say("Rapport is restored in " + root + ": start it with --data " + root + ".");
            tellMissing(target, keys.missing());
            return 0;
        } catch (SQLException e) {
            throw new Refusal(
                    "The database did not take the backup (SQLSTATE " + e.getSQLState() + "), so nothing was restored.",
                    e);
        } catch (IOException e) {
            throw new Refusal("The keys cannot be written into " + root + ": check its permissions.", e);
        }
    }

    private void tellMissing(RestoreTarget target, List<String> missing) {
        if (!missing.isEmpty()) {
            console.say("STILL MISSING: " + String.join(" and ", missing) + ". No backup holds them: put them into "
                    + target.secrets()
                    + " from where you keep your keys. Until then Rapport does not start, and nothing"
                    + " that is encrypted can be read.");
        }
    }
}
