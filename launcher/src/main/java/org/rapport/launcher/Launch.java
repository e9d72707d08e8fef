package org.rapport.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * One run of the product, from the checks to the orderly stop. What was opened is closed in the opposite order,
 * whether the run ends by a signal, by a failed start or by the process's own exit.
 */
final class Launch implements DatabaseTrouble {

    private static final System.Logger LOG = System.getLogger(Launch.class.getName());

    private final StartOptions options;
    private final Console console;
    private final Installation installation;
    private final Phases phases = new Phases();
    private final StopSignals signals = new StopSignals();
    private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();

    Launch(StartOptions options, Console console, Installation installation) {
        this.options = options;
        this.console = console;
        this.installation = installation;
    }

    /** Starts, waits for the signal to stop, stops; answers the exit code. */
    int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeAll, "rapport-exit"));
        CompletableFuture<Void> start = new CompletableFuture<>();
        Thread starter = new Thread(() -> start(start), "rapport-start");
        starter.setDaemon(true);
        starter.start();
        signals.awaitOr(start);
        if (signals.asked() && !start.isDone()) {
            closeAll();
            Runtime.getRuntime().halt(signals.await());
        }
        try {
            start.join();
        } catch (CompletionException failed) {
            int code = console.failed(failed.getCause() == null ? failed : failed.getCause());
            closeAll();
            return code;
        }
        int code = signals.await();
        console.say("Stopping.");
        closeAll();
        console.say("Rapport has stopped; everything is saved in " + options.data() + ".");
        return code;
    }

    private void start(CompletableFuture<Void> done) {
        try {
            startAll();
            done.complete(null);
        } catch (RuntimeException | Error | IOException failure) {
            done.completeExceptionally(failure);
        }
    }

    private void startAll() throws IOException {
        DataDirectory data = DataDirectory.open(options.data());
        opened.push(data);
        Ports.requireFree(options.port());
        var work = data.freshWork();
        var logging = new ServerLog(data.logs()).takeOver(work);
        LOG.log(Level.INFO, "Start: Rapport {0} with data in {1}", ProductVersion.current(), data.root());
        console.say("Starting Rapport with its data in " + data.root()
                + (data.layout().firstStartFinished() ? "" : " (the first start takes longer)"));

        Settings settings = new Settings(data.settings(), System.getenv());
        DatabaseAccess access = phases.measure("database", () -> database(data, settings));
        phases.measure("schema", new SchemaGate(access)::pass);
        boolean demonstration = new Handover(settings, installation, data).apply(options, access);
        data.layout().markFinished();
        opened.push(phases.measure(
                "application", () -> ApplicationServer.start(installation, options.port(), work, logging)));
        announce(data, access, demonstration);
    }

    private DatabaseAccess database(DataDirectory data, Settings settings) {
        if (settings.get(DatabaseAccess.URL).isPresent()) {
            return DatabaseAccess.external(settings);
        }
        EmbeddedDatabase database = new EmbeddedDatabase(data, this);
        opened.push(database);
        database.start();
        return new Roles(database).ensure(data.secrets());
    }

    private void announce(DataDirectory data, DatabaseAccess access, boolean demonstration) {
        Announcement announcement = new Announcement(options.port());
        try {
            announcement.writeTo(data.running(), access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        announcement.firstSteps(demonstration).ifPresent(console::say);
        long milliseconds = phases.ready();
        console.say(String.format(
                Locale.ROOT,
                "Rapport is ready: %s (after %.1f s; Ctrl-C stops it)",
                announcement.address(),
                milliseconds / 1000.0));
    }

    @Override
    public void recovered() {
        console.say("The database ended unexpectedly and was started again; what was saved is there.");
    }

    @Override
    public void lost(Refusal refusal) {
        signals.stop(console.failed(refusal));
    }

    private synchronized void closeAll() {
        for (AutoCloseable each = opened.poll(); each != null; each = opened.poll()) {
            try {
                each.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "A part did not stop cleanly", e);
            }
        }
    }
}
