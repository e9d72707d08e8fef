package org.rapport.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The product with its demonstration data, started as people start it. */
final class StartedProduct implements AutoCloseable {

    private static final String READY = "Rapport is ready";

    private final Path data;
    private final int port;
    private final Process process;

    private StartedProduct(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
    }

    /** Starts it and waits until it is ready. */
    static StartedProduct in(Path data) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = begin("--port", Integer.toString(port), "--data", data.toString());
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith(READY)) {
                return new StartedProduct(data, port, process);
            }
        }
        throw new IllegalStateException("The product did not become ready:\n" + String.join("\n", said));
    }

    private static Process begin(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-jar",
                System.getProperty("rapport.jar")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + "/" + path);
    }

    /** A token as the operator makes it. */
    String token(String user, String scopes) throws IOException, InterruptedException {
        Process command = begin(
                "token",
                "create",
                "--user",
                user,
                "--scope",
                scopes,
                "--days",
                "1",
                "--label",
                "conformance",
                "--data",
                data.toString());
        String output = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (command.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return output.lines().findFirst().orElseThrow().strip();
    }

    /** Changes rows as the database's owner, to make what no program can make. */
    void change(String command, Object... values) throws IOException, SQLException {
        Properties running = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(data.resolve("running.properties"))) {
            running.load(reader);
        }
        String password = Files.readString(data.resolve("secrets/database.rapport_owner.password"))
                .strip();
        try (Connection owner =
                        DriverManager.getConnection(running.getProperty("database.url"), "rapport_owner", password);
                PreparedStatement statement = owner.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
