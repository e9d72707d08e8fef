package org.rapport.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.rapport.testing.TestDatabase;

/**
 * Rows of a table as the database holds them, with what differs from row to row replaced by what kind of thing it is: an
 * id, a moment, a day, a number, encrypted text. What is left are the constants and what is empty.
 */
final class StoredRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> EXACT = Set.of("version", "missing");
    private static final Set<String> FREE = Set.of(
            "language",
            "frequency",
            "arrangements",
            "review_after",
            "skip_reason",
            "close_reason",
            "code",
            "given_name",
            "family_name",
            "sort_key",
            "given_key",
            "contact",
            "kind_of_unit");

    private StoredRows() {}

    /** The shapes of the rows of a table in a relationship or, with null, in all others, by these columns. */
    static Map<String, Set<String>> shapes(String table, String where, List<String> by) {
        Map<String, Set<String>> shapes = new TreeMap<>();
        for (JsonNode row : rows(table, where)) {
            StringBuilder key = new StringBuilder(table);
            by.forEach(column -> key.append(' ').append(discriminator(row.get(column))));
            shapes.computeIfAbsent(key.toString(), any -> new HashSet<>()).add(shape(row));
        }
        return shapes;
    }

    private static String discriminator(JsonNode value) {
        return value.isTextual() && value.asText().matches("[0-9a-f-]{36}") ? "id" : value.asText();
    }

    private static Iterable<JsonNode> rows(String table, String where) {
        try (Connection owner = TestDatabase.get().asOwner();
                PreparedStatement statement = owner.prepareStatement(
                        "select jsonb_agg(to_jsonb(t)) from rapport." + table + " t where " + where)) {
            ResultSet result = statement.executeQuery();
            result.next();
            return JSON.readTree(String.valueOf(result.getString(1)));
        } catch (SQLException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shape(JsonNode row) {
        StringBuilder shape = new StringBuilder();
        Iterator<Map.Entry<String, JsonNode>> columns = row.fields();
        Map<String, String> sorted = new TreeMap<>();
        columns.forEachRemaining(column -> sorted.put(column.getKey(), kind(column.getKey(), column.getValue())));
        sorted.forEach(
                (name, kind) -> shape.append(name).append('=').append(kind).append(' '));
        return shape.toString();
    }

    private static String kind(String column, JsonNode value) {
        if (value.isArray()) {
            return "array of " + value.size();
        }
        if (value.isNumber()) {
            return EXACT.contains(column) ? value.asText() : "number";
        }
        return value.isTextual() ? text(column, value.asText()) : value.asText();
    }

    private static String text(String column, String text) {
        if (column.equals("facts")) {
            return text.replaceAll("=[^;]*", "");
        }
        if (FREE.contains(column)) {
            return text.equals("und") ? text : "text";
        }
        return text.replaceFirst("^\\\\x[0-9a-f]+$", "bytes")
                .replaceFirst("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "id")
                .replaceFirst("^[0-9a-f]{64}$", "digest")
                .replaceFirst("^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+\\+00:00$", "moment")
                .replaceFirst("^\\d{4}-\\d\\d-\\d\\dT[0-9:.]+$", "local moment")
                .replaceFirst("^\\d{4}-\\d\\d-\\d\\d$", "day")
                .replaceAll("\\d+", "n");
    }

    /** The one id a statement finds. */
    static UUID one(String sql, UUID... values) {
        try (Connection owner = TestDatabase.get().asOwner();
                PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet result = statement.executeQuery();
            result.next();
            return result.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
