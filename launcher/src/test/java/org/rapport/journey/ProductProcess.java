package org.rapport.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * rapport.jar started as people start it, on a free port, with options of the test. Use {@link RunningProduct} where
 * one shared product will do; use this where a test stops, kills or misconfigures it.
 */
public final class ProductProcess implements AutoCloseable {

    private static final long PATIENCE = 240;
    private static final String READY = "Rapport is ready";

    private final Path data;
    private final int port;
    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private ProductProcess(Path data, int port, Process process) {
        this.data = data;
        this.port = port;
        this.process = process;
        Thread reader = new Thread(this::read, "product-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Begins to start it, on a free port. */
    public static ProductProcess launch(Path data, String... options) {
        return launch(data, freePort(), options);
    }

    /** Begins to start it on this port. */
    public static ProductProcess launch(Path data, int port, String... options) {
        return start(Map.of(), data, port, command("-Xmx384m", data, port, options));
    }

    /** Begins to start it on this port as {@code start}, with these variables in its environment. */
    public static ProductProcess launch(Path data, int port, Map<String, String> environment) {
        return start(environment, data, port, command("-Xmx384m", data, port));
    }

    /** Begins to start it on a free port, with an option of the virtual machine. */
    public static ProductProcess launchWith(String machineOption, Path data) {
        int port = freePort();
        return start(Map.of(), data, port, command(machineOption, data, port));
    }

    private static List<String> command(String machineOption, Path data, int port, String... options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                machineOption,
                "-jar",
                home().resolve("rapport.jar").toString(),
                "--port",
                Integer.toString(port),
                "--data",
                data.toString()));
        command.addAll(Arrays.asList(options));
        return command;
    }

    private static ProductProcess start(Map<String, String> environment, Path data, int port, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new ProductProcess(data, port, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the line that says it is ready; fails with everything it printed and the end of its log. */
    public ProductProcess awaitReady() {
        try {
            if (ready.get(PATIENCE, TimeUnit.SECONDS)) {
                return this;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
        throw new IllegalStateException("The product did not become ready:\n" + output() + "\n" + endOfLog());
    }

    /** Waits for its end; answers the exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The product did not end:\n" + output());
            }
            ready.handle((value, failure) -> true).join();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The address people open, with a slash at its end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** JDBC address of its database, without user and password. */
    public String databaseUrl() {
        Properties running = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(data.resolve("running.properties"))) {
            running.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return running.getProperty("database.url");
    }

    /** The password of a database role: postgres, rapport_owner or rapport_app. */
    public String databasePassword(String role) {
        try {
            return Files.readString(data.resolve("secrets/database." + role + ".password"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    /** The Java process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** All it printed so far. */
    public String output() {
        return String.join("\n", lines);
    }

    /** Sends a signal by name: TERM, INT, KILL. */
    public void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops it in order; by force only where that does not end it. */
    @Override
    public void close() {
        if (process.isAlive()) {
            signal("TERM");
            awaitEnd();
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path home() {
        return Path.of(System.getProperty("rapport.home", "target")).toAbsolutePath();
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
                if (line.startsWith(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            lines.add("(output could not be read: " + e + ")");
        }
        ready.complete(false);
    }

    private String endOfLog() {
        try {
            List<String> log = Files.readAllLines(data.resolve("logs/server.log"));
            return String.join("\n", log.subList(Math.max(0, log.size() - 60), log.size()));
        } catch (IOException none) {
            return "(no server log: " + none + ")";
        }
    }
}
