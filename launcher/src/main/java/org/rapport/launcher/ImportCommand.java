package org.rapport.launcher;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code import}: sends files of another system to a running Rapport, has them checked and carries them out. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Sends CSV files of clients, sessions and past scores to a running Rapport. Everything is checked first;"
                    + " only when every row fits it is carried out, all of it or nothing.",
            "The token (scope imports:write, of an administrator) comes from the file or from RAPPORT_TOKEN.",
            "Rows that do not fit are listed as FILE:LINE COLUMN reason."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:carried out; with --dry-run: everything fits",
            "1:not done, and nothing was imported",
            "2:wrong use",
            "3:rows do not fit; nothing was imported"
        })
final class ImportCommand implements Callable<Integer> {

    private static final int DO_NOT_FIT = 3;
    private static final long LARGEST = 64L * 1024 * 1024;

    private final Console console;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Where Rapport is (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--token-file", paramLabel = "FILE", description = "A file that holds the token and nothing else.")
    private @Nullable Path tokenFile;

    @Option(names = "--clients", paramLabel = "FILE", description = "Who comes.")
    private @Nullable Path clients;

    @Option(names = "--sessions", paramLabel = "FILE", description = "Sessions of the past.")
    private @Nullable Path sessions;

    @Option(names = "--scores", paramLabel = "FILE", description = "Forms answered in the past.")
    private @Nullable Path scores;

    @Option(names = "--dry-run", description = "Only check; write nothing.")
    private boolean dryRun;

    ImportCommand(Console console) {
        this.console = console;
    }

    /** Kinds of files, as addresses and answers call them. */
    enum Kind {
        CLIENTS,
        SESSIONS,
        SCORES
    }

    @Override
    public Integer call() {
        Map<Kind, Path> files = files();
        ImportServer server = new ImportServer(url, ImportToken.read(tokenFile));
        ImportServer.Run run = server.begin();
        try {
            for (Map.Entry<Kind, Path> file : files.entrySet()) {
                console.say("Sending " + file.getValue() + " ...");
                server.send(run, file.getKey(), file.getValue());
            }
            server.check(run);
        } catch (Refusal refused) {
            server.tryToCancel(run);
            throw refused;
        }
        return carriedOut(server, files, await(server, run));
    }

    private int carriedOut(ImportServer server, Map<Kind, Path> files, ImportServer.Run checked) {
        list(server, files, checked);
        if (checked.problems() > 0) {
            server.tryToCancel(checked);
            console.say("Nothing was imported: " + checked.problems() + " things do not fit.");
            return DO_NOT_FIT;
        }
        console.say("Everything fits: " + checked.fresh() + " rows are new.");
        if (dryRun || checked.fresh() == 0) {
            server.tryToCancel(checked);
            return 0;
        }
        server.carryOut(checked);
        ImportServer.Run done = await(server, checked);
        if (done.problems() > 0) {
            return carriedOut(server, files, done);
        }
        console.say("Done: " + done.fresh() + " rows were imported.");
        return 0;
    }

    private ImportServer.Run await(ImportServer server, ImportServer.Run begun) {
        ImportServer.Run run = server.follow(begun);
        String told = "";
        while (run.working()) {
            String now = run.words();
            if (!now.equals(told)) {
                console.say(now);
                told = now;
            }
            server.pause();
            run = server.follow(run);
        }
        if (!run.ended()) {
            throw new Refusal("The import " + run.id() + " ended before it was done (" + run.state()
                    + "), so nothing was imported: the server's log says more.");
        }
        return run;
    }

    private void list(ImportServer server, Map<Kind, Path> files, ImportServer.Run run) {
        server.problems(
                run,
                problem -> console.say(files.get(problem.kind()) + ":" + problem.line()
                        + (problem.column().isEmpty() ? "" : " " + problem.column())
                        + (problem.blocking() ? " " : " (to know) ") + problem.reason()));
    }

    private Map<Kind, Path> files() {
        Map<Kind, Path> files = new EnumMap<>(Kind.class);
        put(files, Kind.CLIENTS, clients);
        put(files, Kind.SESSIONS, sessions);
        put(files, Kind.SCORES, scores);
        if (files.isEmpty()) {
            throw new Refusal("Name at least one file: --clients, --sessions or --scores.");
        }
        return files;
    }

    private static void put(Map<Kind, Path> files, Kind kind, @Nullable Path file) {
        if (file == null) {
            return;
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal("The file " + file + " cannot be read.");
        }
        if (file.toFile().length() > LARGEST) {
            throw new Refusal(
                    "The file " + file + " is larger than 64 MB: split it; the ids make the parts fit together.");
        }
        files.put(kind, file);
    }
}
