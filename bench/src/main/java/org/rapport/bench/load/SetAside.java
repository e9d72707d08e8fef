package org.rapport.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rapport.bench.Destination;

/**
 * Indexes and constraints of the large tables: taken away while rows are loaded and made again, as they were, afterwards.
 * PostgreSQL checks every row when it makes a constraint.
 */
final class SetAside {

    private static final int WORKERS = 2;
    private static final String CONSTRAINTS = """
            select o.conrelid::regclass::text, quote_ident(o.conname), o.contype, pg_get_constraintdef(o.oid)
              from pg_constraint o
             where (o.conrelid = any (cast(? as regclass[])) and o.contype in ('p', 'u', 'x', 'f'))
                or (o.confrelid = any (cast(? as regclass[])) and o.contype = 'f')
             order by o.contype <> 'f', o.conrelid::regclass::text, o.conname
            """;
    private static final String INDEXES = """
            select i.indrelid::regclass::text, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
              from pg_index i
             where i.indrelid = any (cast(? as regclass[]))
               and not exists (select 1 from pg_constraint o where o.conindid = i.indexrelid and o.contype in ('p', 'u', 'x'))
             order by 1, 2
            """;

    private final Destination destination;
    private final Map<String, List<String>> indexes = new LinkedHashMap<>();
    private final List<String> references = new ArrayList<>();

    SetAside(Destination destination) {
        this.destination = destination;
    }

    /** Takes them away from these tables, and what refers to them from others. */
    void takeAway(Iterable<String> tables) throws SQLException {
        String names = "{" + String.join(",", tables) + "}";
        List<String> away = new ArrayList<>();
        try (Connection owner = destination.asOwner();
                Statement statement = owner.createStatement()) {
            each(owner, CONSTRAINTS, List.of(names, names), row -> constraint(row, away));
            each(owner, INDEXES, List.of(names), row -> {
                indexes.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(row.getString(3));
                away.add("drop index " + row.getString(2));
            });
            for (String sql : away) {
                statement.execute(sql);
            }
        }
    }

    /** References go first, in the order of the statement. */
    private void constraint(ResultSet row, List<String> away) throws SQLException {
        String table = row.getString(1);
        String add = "alter table " + table + " add constraint " + row.getString(2) + " " + row.getString(4);
        away.add("alter table " + table + " drop constraint " + row.getString(2));
        if (row.getString(3).equals("f")) {
            references.add(add);
        } else {
            indexes.computeIfAbsent(table, name -> new ArrayList<>()).add(add);
        }
    }

    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private static void each(Connection owner, String sql, List<String> values, Each each) throws SQLException {
        try (java.sql.PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.row(rows);
                }
            }
        }
    }

    /** Makes the indexes again, largest tables first, two tables at once. */
    void makeIndexes(Map<String, Long> rows) {
        inParallel(indexes.entrySet().stream()
                .sorted(Comparator.comparing(table -> -rows.getOrDefault(table.getKey(), 0L)))
                .map(Map.Entry::getValue)
                .toList());
    }

    /** Makes the references again; each is checked against every row. */
    void makeReferences() {
        inParallel(references.stream().map(List::of).toList());
    }

    private void inParallel(List<List<String>> tasks) {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            tasks.forEach(task -> running.add(workers.submit(() -> {
                execute(task);
                return true;
            })));
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection owner = destination.asOwner();
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
