package org.rapport.launcher;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What PostgreSQL is told: durable (the library we start it with is not, by itself), loopback only, scram only, no
 * Unix socket, nothing of what people wrote in its log. Both files are written anew at every start.
 */
final class PostgresConfiguration {

    private static final long LOG_LIMIT = 10L * 1024 * 1024;
    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 1024;
    private static final String ONLY_SCRAM = "host all all 127.0.0.1/32 scram-sha-256\n";
    private static final String SCRAM = "scram-sha-256";
    private static final String ON = "on";

    private final DataDirectory data;

    PostgresConfiguration(DataDirectory data) {
        this.data = data;
    }

    void applyTo(EmbeddedPostgres.Builder builder) throws IOException {
        builder.setServerConfig("fsync", ON)
                .setServerConfig("synchronous_commit", ON)
                .setServerConfig("full_page_writes", ON)
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", buffers(memory()) + "MB");
        builder.setLocaleConfig("auth-host", SCRAM)
                .setLocaleConfig("auth-local", SCRAM)
                .setLocaleConfig(
                        "pwfile",
                        data.secrets()
                                .databasePasswordFile(EmbeddedDatabase.SUPERUSER)
                                .toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C");
        builder.setDataDirectoryCustomizer(PostgresConfiguration::write);
        builder.setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()));
    }

    /**
     * An eighth of the computer's memory for what is read again and again, from PostgreSQL's own 128 MB to 1 GB. It is taken
     * only as far as it is used.
     */
    static long buffers(long megabytes) {
        return Math.max(LEAST_BUFFERS, Math.min(MOST_BUFFERS, megabytes / 8));
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean computer
                ? computer.getTotalMemorySize() / (1024 * 1024)
                : 0;
    }

    private Path log() throws IOException {
        Path log = data.logs().resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, data.logs().resolve("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static void write(File directory) {
        try {
            OwnerOnly.write(directory.toPath().resolve("pg_hba.conf"), ONLY_SCRAM);
            OwnerOnly.write(directory.toPath().resolve("postgresql.conf"), Resources.text("postgresql.conf"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
