package org.rapport.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.logging.LogManager;

/**
 * Sends what both servers and the launcher log to {@code logs/server.log} (rotated, ten files of ten megabytes) and
 * keeps the console quiet: what libraries print goes to {@code logs/console.log}.
 */
final class ServerLog {

    private final Path directory;

    ServerLog(Path directory) {
        this.directory = directory;
    }

    /** Takes over logging and the standard streams of this process; answers the configuration for the server. */
    Path takeOver(Path work) throws IOException {
        Path configuration = work.resolve("logging.properties");
        String text = Resources.text("logging.properties")
                .replace("@pattern@", directory.resolve("server.%g.log").toString());
        Files.writeString(configuration, text, StandardCharsets.UTF_8);
        try (InputStream stream = Files.newInputStream(configuration)) {
            LogManager.getLogManager().readConfiguration(stream);
        }
        nameCurrent();
        PrintStream printed = printed();
        System.setOut(printed);
        System.setErr(printed);
        return configuration;
    }

    Path current() {
        return directory.resolve("server.log");
    }

    /** Rotation numbers its files and writes to number 0; the plain name leads there. */
    private void nameCurrent() throws IOException {
        Files.deleteIfExists(current());
        Files.createSymbolicLink(current(), Path.of("server.0.log"));
    }

    private PrintStream printed() throws IOException {
        OutputStream file = Files.newOutputStream(
                directory.resolve("console.log"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        return new PrintStream(file, true, StandardCharsets.UTF_8);
    }
}
