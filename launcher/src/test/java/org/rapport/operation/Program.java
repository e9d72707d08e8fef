package org.rapport.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Programs of the operating system, run as an operator would, and waiting for what they bring about. */
final class Program {

    private static final long PATIENCE_SECONDS = 180;

    private Program() {}

    /** Runs it to its end and answers what it printed; fails with that where its exit code is not 0. */
    static String run(List<String> command) {
        return run(command, Map.of());
    }

    /** The same with these variables in its environment. */
    static String run(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command.get(0) + " failed: " + output);
            }
            return output;
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    command.get(0) + " cannot be run; ./verify installs postgresql and haproxy", missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Starts it in the background; what it prints goes to the file. */
    static Process start(List<String> command, Map<String, String> environment, Path log) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    command.get(0) + " cannot be run; ./verify installs postgresql and haproxy", missing);
        }
    }

    /** A Java program of the running virtual machine's JDK. */
    static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** A file of the project, by its path from the root. */
    static Path ofProject(String path) {
        return Path.of("..").toAbsolutePath().normalize().resolve(path);
    }

    /** Asks again and again until it is so; fails with these words when that takes too long. */
    static void await(String what, BooleanSupplier reached) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not come about that " + what);
            }
            Thread.onSpinWait();
        }
    }

    /** A new directory below the system's for temporary files, which other users may enter. */
    static Path directory(String prefix) {
        try {
            Path directory = Files.createTempDirectory(prefix);
            directory.toFile().setExecutable(true, false);
            directory.toFile().setReadable(true, false);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The command with its arguments, run by the user postgres where this user is root, which PostgreSQL refuses. */
    static List<String> unprivileged(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of("runuser", "-u", "postgres", "--"));
        all.addAll(command);
        return all;
    }
}
