package org.rapport.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the schema consists of, one line for each thing, so that two moments can be compared. */
public final class Schema {

    private static final String NAMESPACES = " in ('rapport', 'gate')";
    private static final String LINES = """
            select 'column ' || a.attrelid::regclass || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                   || ' ' || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
              from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
             where a.attnum > 0 and not a.attisdropped and c.relkind = 'r' and n.nspname %1$s
            union all
            select 'constraint ' || o.conrelid::regclass || ' ' || o.conname || ' ' || pg_get_constraintdef(o.oid)
                   || ' ' || o.convalidated || ' ' || o.condeferrable
              from pg_constraint o join pg_namespace n on n.oid = o.connamespace where n.nspname %1$s and o.conrelid <> 0
            union all
            select 'index ' || pg_get_indexdef(i.indexrelid) || ' ' || i.indisvalid || ' ' || i.indisready
              from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
             where n.nspname %1$s
            union all
            select 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || cast(t.tgenabled as text)
              from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
             where not t.tgisinternal and n.nspname %1$s
            union all
            select 'policy ' || p.schemaname || '.' || p.tablename || ' ' || p.policyname || ' ' || p.cmd || ' '
                   || coalesce(p.qual, '') || ' ' || coalesce(p.with_check, '')
              from pg_policies p where p.schemaname %1$s
            union all
            select 'table ' || c.oid::regclass || ' ' || c.relrowsecurity || ' ' || cast(c.relpersistence as text) || ' '
                   || pg_get_userbyid(c.relowner) || ' ' || coalesce(c.relacl::text, '')
              from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname %1$s
            union all
            select 'function ' || p.oid::regprocedure || ' ' || md5(pg_get_functiondef(p.oid)) || ' '
                   || coalesce(p.proacl::text, '')
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname %1$s
            order by 1
            """.formatted(NAMESPACES);

    private Schema() {}

    /** All lines, sorted. */
    public static List<String> lines(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(LINES)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
            return lines;
        }
    }

    /** Refuses a schema that is not what it was. */
    static void requireSame(List<String> before, List<String> after) {
        List<String> gone = new ArrayList<>(before);
        gone.removeAll(after);
        List<String> come = new ArrayList<>(after);
        come.removeAll(before);
        if (!gone.isEmpty() || !come.isEmpty()) {
            throw new IllegalStateException("the schema changed; gone: " + gone + "; new: " + come);
        }
    }
}
