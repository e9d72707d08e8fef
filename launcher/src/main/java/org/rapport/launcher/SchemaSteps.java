package org.rapport.launcher;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The steps of the schema: those this release brings, and those a database or a backup has. */
final class SchemaSteps {

    private static final String FIRST = "db/migration/V001__ground.sql";
    private static final Pattern STEP = Pattern.compile("(?:.*/)?V(\\d+)__\\w+\\.sql");

    private SchemaSteps() {}

    /** What was done to this database: each step with the checksum of its statements. */
    static SortedMap<String, String> applied(Connection connection) throws SQLException {
        SortedMap<String, String> steps = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version, coalesce(checksum, 0)"
                        + " from rapport.flyway_schema_history where success and version is not null")) {
            while (rows.next()) {
                steps.put(rows.getString(1), rows.getString(2));
            }
        }
        return steps;
    }

    /** Refuses to read a database of a newer release: what its tables mean is not known here. */
    static void requireKnown(Map<String, String> database) {
        SortedSet<String> unknown = new TreeSet<>(database.keySet());
        unknown.removeAll(known());
        if (!unknown.isEmpty()) {
            throw new Refusal("The database was changed by a newer Rapport (step " + unknown.first()
                    + "), this one does not know it: take the backup with that Rapport.");
        }
    }

    /** Refuses a backup whose schema is newer or older than this release's. */
    static void requireThisRelease(Map<String, String> backup) {
        SortedSet<String> ours = known();
        SortedSet<String> unknown = new TreeSet<>(backup.keySet());
        unknown.removeAll(ours);
        if (!unknown.isEmpty()) {
            throw new Refusal("The backup was made by a newer Rapport (schema step " + unknown.first()
                    + ", this one knows them up to " + ours.last() + "): restore it with that Rapport.");
        }
        SortedSet<String> missing = new TreeSet<>(ours);
        missing.removeAll(backup.keySet());
        if (!missing.isEmpty()) {
            throw new Refusal("The backup was made by an older Rapport, before schema step " + missing.first()
                    + ": restore it with that Rapport, then start this one, which brings it up to date.");
        }
    }

    private static SortedSet<String> known() {
        SortedSet<String> steps = new TreeSet<>();
        URL first = Objects.requireNonNull(SchemaSteps.class.getClassLoader().getResource(FIRST));
        try {
            URLConnection connection = first.openConnection();
            if (connection instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (var file = jar.getJarFile()) {
                    file.stream().forEach(entry -> add(steps, entry.getName()));
                }
            } else {
                try (Stream<Path> files = Files.list(Path.of(first.toURI()).resolveSibling(""))) {
                    files.forEach(file -> add(steps, file.toString()));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("rapport.jar lacks its steps of the schema", e);
        }
        return steps;
    }

    private static void add(SortedSet<String> steps, String file) {
        Matcher step = STEP.matcher(file);
        if (step.matches()) {
            steps.add(step.group(1));
        }
    }
}
