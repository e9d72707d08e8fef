package org.rapport.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code migrate}: brings the schema to this release as its owner, so that the running product never needs that
 * password. Every step is a transaction of its own; a step that fails leaves the database as it was before it.
 */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Brings the database's schema to this release, as its owner (RAPPORT_DATABASE_OWNER_PASSWORD for a server"
                    + " of your own). Make a backup first, and stop every running Rapport of an older release."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the schema is this release's", "1:it is not; one sentence says why"})
final class MigrateCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where Rapport keeps its data, or at least its rapport.properties (default:"
                    + " ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = data.toAbsolutePath().normalize();
        Settings settings = new Settings(root.resolve("rapport.properties"), System.getenv());
        int steps = settings.get(DatabaseAccess.URL)
                .map(url -> migrated(url, DatabaseAccess.externalOwner(settings)))
                .orElseGet(() -> embedded(root));
        console.say(
                steps == 0
                        ? "The schema already is this release's; nothing was changed."
                        : "The schema is this release's now: " + steps + (steps == 1 ? " step" : " steps")
                                + " done. Rapport can be started.");
        return 0;
    }

    private static int embedded(Path root) {
        if (!Files.isDirectory(root)) {
            throw new Refusal("The directory " + root + " does not exist: name the one Rapport keeps its data in with"
                    + " --data DIR.");
        }
        try (DataDirectory directory = DataDirectory.open(root);
                EmbeddedDatabase database = new EmbeddedDatabase(directory, new SilentTrouble())) {
            database.start();
            DatabaseAccess access = new Roles(database).ensure(directory.secrets());
            return migrated(access.url(), access.owner());
        }
    }

    private static int migrated(String url, DatabaseAccess.Login owner) {
        int steps = new Migrations(url, owner).run();
        ReleasePlugins.here().keep(url, owner);
        return steps;
    }
}
