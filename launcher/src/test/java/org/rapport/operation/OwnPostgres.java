package org.rapport.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapport.journey.ProductProcess;

/** A PostgreSQL server of the operator's own, from Debian's packages, on loopback. */
final class OwnPostgres implements AutoCloseable {

    /** Password of every role of these servers. */
    static final String PASSWORD = "of-the-test";

    private static final Path RELEASES = Path.of("/usr/lib/postgresql");

    private final Path home;
    private final int port = ProductProcess.freePort();

    private OwnPostgres(Path home) {
        this.home = home;
    }

    /** A new server, prepared by {@code config/sql/roles.sql} as the operator's guide says. */
    static OwnPostgres prepared() {
        OwnPostgres server = new OwnPostgres(newHome());
        server.write("password", PASSWORD);
        server.as(
                "initdb",
                "-D",
                server.data(),
                "-U",
                "postgres",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "-A",
                "scram-sha-256",
                "--pwfile=" + server.home.resolve("password"));
        server.configure();
        server.start();
        Program.run(
                List.of(
                        tool("psql"),
                        "-v",
                        "owner_password=" + PASSWORD,
                        "-v",
                        "app_password=" + PASSWORD,
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-f",
                        Program.ofProject("config/sql/roles.sql").toString(),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(server.port),
                        "-U",
                        "postgres",
                        "postgres"),
                Map.of("PGPASSWORD", PASSWORD));
        return server;
    }

    /** A streaming copy of a running server, following it under this name. */
    static OwnPostgres standbyOf(OwnPostgres primary, String name) {
        OwnPostgres standby = new OwnPostgres(newHome());
        standby.write("passfile", "127.0.0.1:*:*:postgres:" + PASSWORD);
        Program.run(List.of("chmod", "600", standby.home.resolve("passfile").toString()));
        String address = "host=127.0.0.1 port=" + primary.port + " user=postgres application_name=" + name
                + " passfile=" + standby.home.resolve("passfile");
        standby.as("pg_basebackup", "-D", standby.data(), "-R", "-X", "stream", "-c", "fast", "-d", address);
        standby.configure();
        standby.start();
        return standby;
    }

    int port() {
        return port;
    }

    /** JDBC address of Rapport's database on this server. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/rapport";
    }

    void start() {
        as("pg_ctl", "-D", data(), "-w", "-l", home.resolve("log").toString(), "start");
    }

    /** Ends every process of the server at once, as a power cut does. */
    void kill() {
        long postmaster = Long.parseLong(postmasterFile().get(0));
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Program.await("the killed PostgreSQL is gone", () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Makes a standby the server that accepts writes. */
    void promote() {
        as("pg_ctl", "-D", data(), "-w", "promote");
    }

    /** Changes a setting while it runs. */
    void set(String name, String value) throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set " + name + " = '" + value + "'");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** One value, asked as the superuser, past every wall. */
    String ask(String sql) throws SQLException {
        try (Connection connection = superuser("rapport");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** Lets an account of the demonstration sign in from elsewhere, as a real person's does. */
    void makeReal(String name) throws SQLException {
        try (Connection connection = superuser("rapport");
                Statement statement = connection.createStatement()) {
            if (statement.executeUpdate(
                            "update gate.account set demonstration = false where sign_in_name = '" + name + "'")
                    != 1) {
                throw new IllegalStateException("no account " + name);
            }
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", PASSWORD);
    }

    @Override
    public void close() {
        if (isRunning()) {
            as("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        }
        Program.run(List.of("rm", "-rf", home.toString()));
    }

    private boolean isRunning() {
        List<String> file = postmasterFile();
        return !file.isEmpty()
                && ProcessHandle.of(Long.parseLong(file.get(0)))
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
    }

    private String data() {
        return home.resolve("data").toString();
    }

    private void configure() {
        Path settings = home.resolve("data/postgresql.auto.conf");
        Program.run(Program.unprivileged(List.of(
                "sh",
                "-c",
                "printf \"listen_addresses = '127.0.0.1'\\nport = " + port + "\\nunix_socket_directories = ''\\n\" >> "
                        + settings)));
    }

    private List<String> postmasterFile() {
        Path file = home.resolve("data/postmaster.pid");
        List<String> command = Program.unprivileged(List.of("sh", "-c", "cat " + file + " 2> /dev/null || true"));
        return Program.run(command).lines().toList();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(home.resolve(name), text + "\n", StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        own(home.resolve(name));
    }

    private void as(String tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of(tool(tool)));
        command.addAll(List.of(arguments));
        Program.run(Program.unprivileged(command));
    }

    private static Path newHome() {
        Path home = Program.directory("rapport-postgres");
        own(home);
        return home;
    }

    private static void own(Path path) {
        if ("root".equals(System.getProperty("user.name"))) {
            Program.run(List.of("chown", "postgres:postgres", path.toString()));
        }
    }

    /** A program of the newest PostgreSQL installed. */
    private static String tool(String name) {
        try (Stream<Path> releases = Files.list(RELEASES)) {
            return releases.map(release -> release.resolve("bin").resolve(name))
                    .filter(Files::isExecutable)
                    .max(Comparator.comparing(
                            path -> Integer.parseInt(path.getName(3).toString())))
                    .orElseThrow(() -> new IllegalStateException("no " + name + " below " + RELEASES))
                    .toString();
        } catch (IOException missing) {
            throw new UncheckedIOException("PostgreSQL is not installed; ./verify does that", missing);
        }
    }
}
