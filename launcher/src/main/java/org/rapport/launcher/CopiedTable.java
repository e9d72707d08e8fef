package org.rapport.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * A table whose rows are copied out and in, as text that restores exactly and always in the same order, so that the
 * same rows have the same hash wherever they are.
 *
 * @param name with its schema
 * @param columns quoted, separated by commas
 * @param order what the rows are put in order by
 */
record CopiedTable(String name, String columns, String order) {

    /** Everything that would make the same value look different on another server. */
    private static final List<String> SETTINGS = List.of(
            "set local datestyle = 'ISO, YMD'",
            "set local intervalstyle = 'iso_8601'",
            "set local timezone = 'UTC'",
            "set local bytea_output = 'hex'",
            "set local extra_float_digits = 3");

    /** A partitioned table is copied through its parent; what Flyway keeps is the schema's, not the organisations'. */
    private static final String TABLES = """
            select quote_ident(n.nspname) || '.' || quote_ident(c.relname),
                   (select string_agg(quote_ident(a.attname), ',' order by a.attnum) from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
                   coalesce((select string_agg('t.' || quote_ident(a.attname)
                                   || case when a.attcollation <> 0 then ' collate "C"' else '' end, ',' order by k.place)
                      from pg_index i cross join unnest(i.indkey) with ordinality k(number, place)
                      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                     where i.indrelid = c.oid and i.indisprimary), 't::text collate "C"')
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname in ('rapport', 'gate') and c.relkind in ('r', 'p') and not c.relispartition
               and c.relname <> 'flyway_schema_history'
             order by 1""";

    private static final String REFERENCES = """
            select distinct quote_ident(fn.nspname) || '.' || quote_ident(f.relname),
                   quote_ident(tn.nspname) || '.' || quote_ident(t.relname)
              from pg_constraint r
              join pg_class f on f.oid = r.conrelid join pg_namespace fn on fn.oid = f.relnamespace
              join pg_class t on t.oid = r.confrelid join pg_namespace tn on tn.oid = t.relnamespace
             where r.contype = 'f' and r.conrelid <> r.confrelid""";

    /** Makes this transaction read and write values in the one form. */
    static void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
        }
    }

    /** All tables of Rapport, in the order of their names. */
    static List<CopiedTable> of(Connection connection) throws SQLException {
        List<CopiedTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(new CopiedTable(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return tables;
    }

    /** The same tables, each after those it refers to, so that every reference is checked while rows come in. */
    static List<CopiedTable> inOrderOfReferences(Connection connection) throws SQLException {
        Map<String, CopiedTable> tables = new LinkedHashMap<>();
        of(connection).forEach(table -> tables.put(table.name(), table));
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), name -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        List<CopiedTable> ordered = new ArrayList<>();
        while (!tables.isEmpty()) {
            List<CopiedTable> ready = tables.values().stream()
                    .filter(table -> references.getOrDefault(table.name(), Set.of()).stream()
                            .noneMatch(tables::containsKey))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + tables.keySet());
            }
            ready.forEach(table -> tables.remove(table.name()));
            ordered.addAll(ready);
        }
        return ordered;
    }

    /** Writes every row; answers how many. */
    long copyOut(Connection connection, OutputStream out) throws SQLException, IOException {
        String sql = "copy (select " + columns + " from " + name + " t order by " + order + ") to stdout";
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    }

    /** Adds every row, with nothing derived from it or refused because of it; answers how many. */
    long copyIn(Connection connection, InputStream in) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table " + name + " disable trigger user");
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + name + " (" + columns + ") from stdin", in);
            statement.execute("alter table " + name + " enable trigger user");
            return rows;
        }
    }

    /** The hash of every row, as {@link #copyOut} writes them. */
    String hash(Connection connection) throws SQLException, IOException {
        MessageDigest digest = Sha256.begin();
        copyOut(connection, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return Sha256.end(digest);
    }

    boolean isEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select not exists (select 1 from " + name + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
