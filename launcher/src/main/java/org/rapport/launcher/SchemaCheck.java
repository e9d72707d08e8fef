package org.rapport.launcher;

import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The database's schema is the one this rapport.jar knows. */
final class SchemaCheck implements Check {

    private final Examined examined;

    SchemaCheck(Examined examined) {
        this.examined = examined;
    }

    @Override
    public String name() {
        return "schema";
    }

    @Override
    public List<Finding> look() {
        return examined.ask(connection -> {
            Set<String> present = new TreeSet<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select version from gate.schema_versions() version")) {
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
            }
            return List.of(judge(packed(), present));
        });
    }

    static Finding judge(Set<String> packed, Set<String> present) {
        Set<String> unknown = without(present, packed);
        if (!unknown.isEmpty()) {
            return Finding.wrong("the database belongs to a newer Rapport (" + String.join(", ", unknown)
                    + " is not known here): use the rapport.jar of that release.");
        }
        Set<String> missing = without(packed, present);
        return missing.isEmpty()
                ? Finding.fine("the database has exactly this release's " + packed.size() + " steps.")
                : Finding.notice("the database is older than this release (it lacks " + String.join(", ", missing)
                        + "): make a backup, then start Rapport, which brings it up.");
    }

    /** The versions of the migrations in this product, from the list that core's build writes beside them. */
    static Set<String> packed() {
        return Resources.text("/db/migrations.txt")
                .lines()
                .map(String::strip)
                .filter(name -> name.startsWith("V"))
                .map(name -> name.substring(1, name.indexOf("__")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
