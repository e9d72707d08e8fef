package org.rapport.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a start does about the schema. Who knows the owner's password brings it to this release; where only the
 * application's is known, as it should be on a server of the operator's own, another release is refused.
 */
final class SchemaGate {

    private final DatabaseAccess access;

    SchemaGate(DatabaseAccess access) {
        this.access = access;
    }

    /** Answers how many steps were run; refuses with one sentence where the schema is not this release's. */
    int pass() {
        if (access.knownOwner().isPresent()) {
            int steps = new Migrations(access.url(), access.owner()).run();
            ReleasePlugins.here().keep(access.url(), access.owner());
            return steps;
        }
        requireThisRelease(present(), SchemaCheck.packed());
        return 0;
    }

    static void requireThisRelease(Set<String> present, Set<String> known) {
        Set<String> unknown = new TreeSet<>(present);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new Refusal("The database was changed by a newer Rapport (step " + String.join(", ", unknown)
                    + "), this one does not know it: start that release.");
        }
        Set<String> missing = new TreeSet<>(known);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            throw new Refusal((present.isEmpty()
                            ? "The database has no schema of Rapport yet"
                            : "The database is older than this Rapport (it lacks step " + String.join(", ", missing)
                                    + ")")
                    + ": make a backup, then run \"rapport migrate\" with RAPPORT_DATABASE_OWNER_PASSWORD set.");
        }
    }

    /** The steps the database says it has, asked as the application; none where it has no schema. */
    private Set<String> present() {
        Set<String> present = new TreeSet<>();
        try (Connection connection = access.application().connect(access.url());
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select version from gate.schema_versions() version")) {
                while (rows.next()) {
                    present.add(rows.getString(1));
                }
            } catch (SQLException noSchema) {
                return present;
            }
        } catch (SQLException e) {
            throw new Refusal(
                    "The database cannot be reached as " + access.application() + " (SQLSTATE " + e.getSQLState()
                            + "): check that it runs, " + DatabaseAccess.URL + ", and that " + DatabaseAccess.PASSWORD
                            + " belongs to it.",
                    e);
        }
        return present;
    }
}
