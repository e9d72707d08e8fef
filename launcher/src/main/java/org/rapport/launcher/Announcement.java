package org.rapport.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Tells people, and other programs, where the running product is and how to begin. */
final class Announcement {

    private static final System.Logger LOG = System.getLogger(Announcement.class.getName());
    private static final int PATIENCE = 30_000;

    private final int port;

    Announcement(int port) {
        this.port = port;
    }

    String address() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** What the application itself has to say to the first visitor; empty when it has nothing. */
    Optional<String> firstSteps(boolean demonstration) {
        return text(demonstration ? "demonstration-accounts" : "first-administrator-link");
    }

    /** Keys address, pid, database.url; no secret. */
    void writeTo(Path file, DatabaseAccess access) throws IOException {
        Properties running = new Properties();
        running.setProperty("address", address());
        running.setProperty("pid", Long.toString(ProcessHandle.current().pid()));
        running.setProperty("database.url", access.url());
        StringWriter text = new StringWriter();
        running.store(text, "The running Rapport; this file is gone when it stops.");
        OwnerOnly.write(file, text.toString());
    }

    private Optional<String> text(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address() + path).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            connection.setRequestProperty("Accept", "text/plain");
            connection.setInstanceFollowRedirects(false);
            if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                return Optional.empty();
            }
            try (InputStream body = connection.getInputStream()) {
                return Optional.of(new String(body.readAllBytes(), StandardCharsets.UTF_8).strip());
            }
        } catch (IOException silent) {
            LOG.log(Level.WARNING, "The application did not answer " + path, silent);
            return Optional.empty();
        }
    }
}
