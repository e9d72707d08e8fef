package org.rapport.bench.measure;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.bench.Destination;

/**
 * The log of the data directory's PostgreSQL while it logs what the application asks, for one private run on generated data.
 * The product's own settings keep statements and values out of the log; {@link #off} brings them back.
 */
final class StatementLog {

    private static final Pattern BEGIN = Pattern.compile(
            "^\\d{4}-\\d\\d-\\d\\d [0-9:.]+ \\S+ \\[(\\d+)] (LOG|DETAIL|STATEMENT|ERROR|FATAL|WARNING|HINT): {2}(.*)$");
    private static final Pattern STATEMENT =
            Pattern.compile("^duration: [0-9.]+ ms {2}(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\$\\d+ = (NULL|'((?:[^']++|'')*+)')");
    private static final List<String> SETTINGS = List.of(
            "log_min_duration_statement = 0",
            "log_parameter_max_length = -1",
            "log_error_verbosity = 'default'",
            "log_min_messages = 'log'");

    private final Path data;
    private final Path file;

    StatementLog(Path data) {
        this.data = data;
        this.file = data.resolve("logs/postgres.log");
    }

    /** Has what the application asks logged, in sessions that begin from now on. */
    void on(Destination destination) throws SQLException {
        for (String setting : SETTINGS) {
            asSuperuser(destination, "alter role " + destination.application().user() + " set " + setting);
        }
    }

    /** As the product wants it. */
    void off(Destination destination) throws SQLException {
        asSuperuser(destination, "alter role " + destination.application().user() + " reset all");
    }

    private void asSuperuser(Destination destination, String sql) throws SQLException {
        String password = Destination.text(data.resolve("secrets/database.postgres.password"));
        try (Connection superuser = DriverManager.getConnection(destination.url(), "postgres", password);
                java.sql.Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Where the log ends now. */
    long end() {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was asked since then, by whichever session. */
    List<Statement> since(long start) {
        List<Statement> all = new ArrayList<>();
        int session = 0;
        String pending = null;
        for (String entry : entries(start)) {
            Matcher begin = BEGIN.matcher(entry.lines().findFirst().orElse(""));
            if (!begin.matches()) {
                continue;
            }
            String text = entry.substring(begin.start(3));
            if (begin.group(2).equals("LOG")) {
                pending = flush(all, session, pending, "");
                session = Integer.parseInt(begin.group(1));
                Matcher statement = STATEMENT.matcher(text);
                pending = statement.matches() ? statement.group(1).strip() : null;
            } else if (begin.group(2).equals("DETAIL")) {
                pending = flush(all, session, pending, text);
            }
        }
        flush(all, session, pending, "");
        return all;
    }

    private static @Nullable String flush(List<Statement> all, int session, @Nullable String sql, String detail) {
        if (sql != null) {
            List<@Nullable String> values = new ArrayList<>();
            Matcher value = VALUE.matcher(detail);
            while (value.find()) {
                values.add(value.group(2) == null ? null : value.group(2).replace("''", "'"));
            }
            all.add(new Statement(session, sql, values));
        }
        return null;
    }

    private List<String> entries(long start) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) (log.length() - start)];
            log.seek(start);
            log.readFully(bytes);
            List<String> entries = new ArrayList<>();
            StringBuilder entry = new StringBuilder();
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
                if (BEGIN.matcher(line).matches() && entry.length() > 0) {
                    entries.add(entry.toString());
                    entry.setLength(0);
                }
                entry.append(entry.length() == 0 ? "" : "\n").append(line.startsWith("\t") ? line.substring(1) : line);
            }
            entries.add(entry.toString());
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
