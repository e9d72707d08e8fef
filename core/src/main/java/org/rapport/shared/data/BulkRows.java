package org.rapport.shared.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many inserts in few statements, all in the caller's transaction: the rows of a table travel as one JSON text, which is
 * several times faster than row by row. Tables are written in the order in which they first got a row, so that
 * references find their targets. For jobs that write what a person would have typed one by one: asks nobody for permission.
 */
public final class BulkRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MANY = 4000;

    private final Connection connection;
    private final Map<Target, ArrayNode> waiting = new LinkedHashMap<>();
    private final Map<Target, List<String>> names = new HashMap<>();
    private int count;

    /** Columns of a table. */
    private record Target(String table, String columns) {

        List<String> names() {
            return List.of(columns.split(", *", -1));
        }
    }

    /** Writes through this connection, in its transaction. */
    public BulkRows(Connection connection) {
        this.connection = connection;
    }

    /** Adds a row to {@code rapport.<table>}; the columns are a comma-separated list, one value each. */
    public void add(String table, String columns, @Nullable Object... values) {
        Target target = new Target(table, columns);
        ObjectNode row =
                waiting.computeIfAbsent(target, none -> JSON.createArrayNode()).addObject();
        List<String> own = names.computeIfAbsent(target, Target::names);
        if (own.size() != values.length) {
            throw new IllegalArgumentException(table + " has " + own.size() + " columns, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            put(row, own.get(i), values[i]);
        }
        count++;
    }

    private static void put(ObjectNode row, String name, @Nullable Object value) {
        if (value == null) {
            row.putNull(name);
        } else if (value instanceof byte[] bytes) {
            row.put(name, "\\x" + HexFormat.of().formatHex(bytes));
        } else if (value instanceof BigDecimal number) {
            row.put(name, number);
        } else if (value instanceof Integer number) {
            row.put(name, number);
        } else if (value instanceof Boolean truth) {
            row.put(name, truth);
        } else if (value instanceof List<?> numbers) {
            ArrayNode array = row.putArray(name);
            numbers.forEach(number -> array.add((BigDecimal) number));
        } else {
            row.put(name, value.toString());
        }
    }

    /** Sends what was added so far when it has become much. */
    public void flushWhenMany() {
        if (count >= MANY) {
            flush();
        }
    }

    /** Sends what was added so far. */
    public void flush() {
        waiting.forEach((target, rows) -> {
            if (!rows.isEmpty()) {
                insert(target, rows);
                rows.removeAll();
            }
        });
        count = 0;
    }

    private void insert(Target target, ArrayNode rows) {
        try (PreparedStatement statement = connection.prepareStatement("insert into rapport." + target.table() + " ("
                + target.columns() + ") select " + target.columns() + " from jsonb_populate_recordset(null::rapport."
                + target.table() + ", cast(? as jsonb))")) {
            statement.setString(1, rows.toString());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("rows do not fit " + target.table(), e);
        }
    }
}
