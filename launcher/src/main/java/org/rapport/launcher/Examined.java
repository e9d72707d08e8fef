package org.rapport.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The installation that {@code doctor} looks at. The database is reached when the first check asks, and where it cannot
 * be reached it is tried once only: every later check gets the same refusal.
 */
final class Examined implements AutoCloseable {

    private final Path root;
    private final Map<String, String> environment;
    private final Clock clock;
    private @Nullable ReadingAccess access;
    private @Nullable Connection connection;
    private @Nullable Refusal unreachable;

    Examined(Path root, Map<String, String> environment, Clock clock) {
        this.root = root;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
    }

    /**
     * What a check asks the database.
     *
     * @param <T> the answer
     */
    interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }

    Path root() {
        return root;
    }

    Map<String, String> environment() {
        return environment;
    }

    Clock clock() {
        return clock;
    }

    Settings settings() {
        return new Settings(root.resolve("rapport.properties"), environment);
    }

    /** Asks as the owner, who sees every organisation and can write nothing here. */
    <T> T ask(Question<T> question) {
        return answer(asOwner(), question);
    }

    /** Asks as the application signs in; refuses where it cannot. */
    <T> T askAsApplication(Question<T> question) {
        asOwner();
        return answer(reading().connectAsApplication(), question);
    }

    private static <T> T answer(Connection connection, Question<T> question) {
        try {
            T answer = question.ask(connection);
            connection.rollback();
            return answer;
        } catch (SQLException e) {
            rollBack(connection, e);
            throw new Refusal(
                    "The database did not answer (SQLSTATE " + e.getSQLState() + "): check that it is Rapport's and"
                            + " runs.",
                    e);
        }
    }

    private static void rollBack(Connection connection, SQLException failure) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failure.addSuppressed(gone);
        }
    }

    private Connection asOwner() {
        if (unreachable != null) {
            throw unreachable;
        }
        try {
            if (connection == null) {
                connection = reading().connect();
            }
            return connection;
        } catch (Refusal refusal) {
            unreachable = refusal;
            throw refusal;
        }
    }

    private ReadingAccess reading() {
        if (access == null) {
            access = ReadingAccess.to(root);
        }
        return access;
    }

    @Override
    public void close() {
        if (access != null) {
            access.close();
        }
    }
}
