package org.rapport.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many inserts in few round trips, all in the caller's transaction. Statements are flushed in the order in which their
 * tables were first written, so that references find their targets.
 */
final class Rows implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();

    Rows(Connection connection) {
        this.connection = connection;
    }

    /** Adds a row to {@code rapport.<table>}; the columns are a comma-separated list, one value each. */
    void add(String table, String columns, @Nullable Object... values) {
        try {
            PreparedStatement statement = statement(table, columns);
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                statement.setObject(i + 1, value instanceof Instant instant ? Timestamp.from(instant) : value);
            }
            statement.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("demonstration data do not fit " + table, e);
        }
    }

    private PreparedStatement statement(String table, String columns) throws SQLException {
        PreparedStatement known = statements.get(table);
        if (known == null) {
            String places = columns.replaceAll("[^,]+", "?");
            if (columns.endsWith("answers")) {
                places = places.substring(0, places.length() - 1) + "cast(? as numeric[])";
            }
            known = connection.prepareStatement(
                    "insert into rapport." + table + " (" + columns + ") values (" + places + ")");
            statements.put(table, known);
        }
        return known;
    }

    /** Sends what was added so far. */
    void flush() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("demonstration data could not be written", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
    }
}
