package org.rapport.operation;

import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.journey.ProductProcess;
import org.rapport.launcher.AskedChecks;

/**
 * What the operator's guide calls a large installation: two instances behind a proxy, one PostgreSQL that a standby
 * follows, and no write acknowledged before the standby has it too.
 */
final class Installation implements AutoCloseable {

    private static final String STANDBY = "second";

    private final HaProxy proxy = new HaProxy("");
    private final Path home = Program.directory("rapport-instances");
    private final OwnPostgres primary = OwnPostgres.prepared();
    private final OwnPostgres standby;
    private final Map<String, String> environment;
    private ProductProcess first;
    private final ProductProcess second;

    /** Starts all of it with demonstration data, mail going to this port. */
    Installation(int mailPort) throws SQLException {
        Installed.migrate(primary);
        standby = OwnPostgres.standbyOf(primary, STANDBY);
        primary.set("synchronous_standby_names", STANDBY);
        environment = Installed.environment(bothServers(), proxy.address().toString());
        environment.put("RAPPORT_MAIL_HOST", "127.0.0.1");
        environment.put("RAPPORT_MAIL_PORT", Integer.toString(mailPort));
        environment.put("RAPPORT_MAIL_SECURITY", "none");
        environment.put("RAPPORT_MAIL_FROM", "rapport@praxis.example");
        first = instance("a", ProductProcess.freePort()).awaitReady();
        second = instance("b", ProductProcess.freePort()).awaitReady();
        proxy.start(first.port(), second.port());
    }

    /** Where people go. */
    URI address() {
        return proxy.address();
    }

    /** The instance that the proxy calls a. */
    ProductProcess first() {
        return first;
    }

    /** The instance that the proxy calls b. */
    ProductProcess second() {
        return second;
    }

    /** The server that took writes at the start. */
    OwnPostgres primary() {
        return primary;
    }

    /** The server that follows it. */
    OwnPostgres standby() {
        return standby;
    }

    /** Starts the first instance again after it was killed. */
    void startFirstAgain() {
        first = instance("a", first.port()).awaitReady();
    }

    /** Clients with links that lead to this address. */
    AskedChecks checks(URI at) {
        return new AskedChecks(at, role -> DriverManager.getConnection(bothServers(), role, OwnPostgres.PASSWORD));
    }

    /** What {@code rapport} answers to this command. */
    String command(String... arguments) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("RAPPORT_DATABASE_OWNER_PASSWORD", OwnPostgres.PASSWORD);
        List<String> command =
                new ArrayList<>(List.of(Program.ofProject("rapport").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", home.resolve("a").toString()));
        return Program.run(command, all);
    }

    @Override
    public void close() {
        proxy.close();
        first.close();
        second.close();
        standby.close();
        primary.close();
        Program.run(List.of("rm", "-rf", home.toString()));
    }

    private String bothServers() {
        return "jdbc:postgresql://127.0.0.1:" + primary.port() + ",127.0.0.1:" + standby.port()
                + "/rapport?targetServerType=primary";
    }

    private ProductProcess instance(String name, int port) {
        return ProductProcess.launch(home.resolve(name), port, environment);
    }
}
