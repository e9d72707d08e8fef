package org.rapport.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tables of schema {@code rapport} as the catalogue has them, so that a new table is tested without being named. In a
 * database of its own it can hold one row for an organisation in each: every id in them is the same one, so that all of
 * them belong together, and every free text holds {@link #MARK}.
 */
public final class EveryTable {

    /** Stands in every free text; whoever reads it has read a row of that organisation. */
    public static final String MARK = "not for others";

    private static final Pattern FIRST_VALUE = Pattern.compile("\\((\\w+) = ANY .*?'([^']*)'");

    private final TestDatabase database;

    public EveryTable(TestDatabase database) {
        this.database = database;
    }

    /** The tables of the organisations, without Flyway's own. */
    public List<String> names() {
        return database.inside(() -> column("select c.relname from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'rapport'"
                + " and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history' order by 1"));
    }

    /** What a query gives in its first column. */
    public List<String> column(String sql) {
        return database.column(sql);
    }

    /** One row in every table; references, triggers and ranges are not asked. */
    public void fill(UUID organisation, UUID id) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            Map<String, String> choices = choices(statement);
            for (String table : names()) {
                statement.execute("do $$ declare c record; begin for c in select conname from pg_constraint"
                        + " where conrelid = 'rapport." + table + "'::regclass and contype = 'c' loop"
                        + " execute format('alter table rapport." + table + " drop constraint %I', c.conname);"
                        + " end loop; end $$");
                insert(connection, table, values(statement, table, organisation, id, choices));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Many rows in every table, each with ids of its own, and the statistics a planner needs. */
    public void crowd(UUID organisation, int rows) {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            Map<String, String> choices = choices(statement);
            for (String table : names()) {
                Map<String, String> values = values(statement, table, organisation, new UUID(0, 0), choices);
                values.replaceAll((column, value) -> value.equals("'" + new UUID(0, 0) + "'")
                        ? "gen_random_uuid()"
                        : value.contains(MARK) ? "'text ' || g" : value);
                statement.execute("insert into rapport." + table + " (" + String.join(", ", values.keySet())
                        + ") select " + String.join(", ", values.values()) + " from generate_series(1, " + rows
                        + ") g on conflict do nothing");
            }
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fingerprint of all rows of an organisation, to see that nothing touched them. */
    public List<String> fingerprint(UUID organisation) {
        return column(names().stream()
                .map(table -> "select '" + table + " ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                        + " from rapport." + table + " t where organisation_id = '" + organisation + "'")
                .collect(Collectors.joining(" union all ")));
    }

    private static Map<String, String> choices(Statement statement) throws SQLException {
        Map<String, String> choices = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery("select conrelid::regclass::text, pg_get_constraintdef(oid)"
                + " from pg_constraint where contype = 'c' and connamespace = 'rapport'::regnamespace")) {
            while (rows.next()) {
                Matcher first = FIRST_VALUE.matcher(rows.getString(2));
                if (first.find()) {
                    choices.put(rows.getString(1) + "." + first.group(1), first.group(2));
                }
            }
        }
        return choices;
    }

    private static Map<String, String> values(
            Statement statement, String table, UUID organisation, UUID id, Map<String, String> choices)
            throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (ResultSet columns = statement.executeQuery("select a.attname, format_type(a.atttypid, null), a.attnotnull"
                + " from pg_attribute a where a.attrelid = 'rapport." + table + "'::regclass and a.attnum > 0"
                + " and not a.attisdropped and a.attgenerated = ''")) {
            while (columns.next()) {
                String name = columns.getString(1);
                String chosen = choices.get("rapport." + table + "." + name);
                String value = name.equals("organisation_id")
                        ? "'" + organisation + "'"
                        : chosen != null ? "'" + chosen + "'" : value(name, columns.getString(2), id);
                boolean moment = columns.getString(2).matches("date|timestamp.*");
                if (columns.getBoolean(3) || !moment) {
                    values.put(name, value);
                }
            }
        }
        return values;
    }

    private static String value(String name, String type, UUID id) {
        switch (type) {
            case "uuid":
                return "'" + id + "'";
            case "uuid[]":
                return "'{" + id + "}'";
            case "text":
                return name.equals("zone") ? "'Europe/Berlin'" : "'" + MARK + "'";
            case "character":
                return "'EUR'";
            case "boolean":
                return "false";
            case "date":
                return "current_date";
            case "time without time zone":
                return "'10:00'";
            case "bytea":
                return "'\\x00'";
            case "jsonb":
                return "'{}'";
            default:
                return type.startsWith("timestamp") ? "now()" : type.endsWith("[]") ? "'{1}'" : "1";
        }
    }

    private static void insert(Connection connection, String table, Map<String, String> values) throws SQLException {
        String sql = "insert into rapport." + table + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", values.values()) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
