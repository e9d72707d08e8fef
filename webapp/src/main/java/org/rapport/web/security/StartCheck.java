package org.rapport.web.security;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.data.SchemaVersions;

/**
 * What must hold before the first request: the configuration names what is needed, the database answers, has exactly
 * this program's schema, and the role the application signs in with cannot walk around the wall between organisations.
 */
@ApplicationScoped
class StartCheck {

    private static final List<String> NEEDED = List.of(
            "rapport.database.url",
            "rapport.database.user",
            "rapport.database.password",
            "rapport.master.key",
            "rapport.journal.key");
    private static final List<String> KEYS = List.of("rapport.master.key", "rapport.journal.key");

    @Inject
    private Config config;

    @Inject
    private SchemaVersions versions;

    @Resource(lookup = "java:app/jdbc/rapport")
    private @Nullable DataSource database;

    /** One sentence for each reason to refuse. */
    List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        for (String key : NEEDED) {
            if (value(key).isEmpty()) {
                refusals.add("Rapport does not start: the configuration lacks " + key + ".");
            }
        }
        for (String key : KEYS) {
            if (value(key).isPresent() && !isKey(value(key).get())) {
                refusals.add("Rapport does not start: " + key + " is not 32 bytes in base64.");
            }
        }
        if (refusals.isEmpty()) {
            askDatabase(refusals);
        }
        return refusals;
    }

    private Optional<String> value(String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    private static boolean isKey(String encoded) {
        try {
            return Base64.getDecoder().decode(encoded).length == 32;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private void askDatabase(List<String> refusals) {
        if (database == null) {
            refusals.add("Rapport does not start: the server has not made its data source.");
            return;
        }
        try (Connection connection = database.getConnection()) {
            askRole(connection, refusals);
            if (refusals.isEmpty()) {
                askSchema(connection, refusals);
            }
        } catch (SQLException unreachable) {
            refusals.add("Rapport does not start: the database cannot be reached with rapport.database.url and its user"
                    + " (SQL state " + unreachable.getSQLState() + ").");
        }
    }

    private static void askRole(Connection connection, List<String> refusals) throws SQLException {
        String sql = "select r.rolsuper, r.rolbypassrls, exists (select 1 from pg_class c"
                + " join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('rapport', 'gate')"
                + " and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member'))"
                + " from pg_roles r where r.rolname = current_user";
        try (ResultSet role = connection.createStatement().executeQuery(sql)) {
            role.next();
            if (role.getBoolean(1)) {
                refusals.add("Rapport does not start: rapport.database.user is a superuser, whom no wall holds back.");
            } else if (role.getBoolean(2)) {
                refusals.add("Rapport does not start: rapport.database.user may bypass row-level security.");
            } else if (role.getBoolean(3)) {
                refusals.add(
                        "Rapport does not start: rapport.database.user owns the tables or is a member of their owner.");
            }
        }
    }

    private void askSchema(Connection connection, List<String> refusals) throws SQLException {
        Set<String> present = new TreeSet<>();
        try (ResultSet rows =
                connection.createStatement().executeQuery("select version from gate.schema_versions() version")) {
            while (rows.next()) {
                present.add(rows.getString(1));
            }
        } catch (SQLException noSchema) {
            refusals.add("Rapport does not start: the database has no schema of Rapport yet; migrate it first.");
            return;
        }
        Set<String> missing = new TreeSet<>(versions.expected());
        missing.removeAll(present);
        Set<String> unknown = new TreeSet<>(present);
        unknown.removeAll(versions.expected());
        if (!missing.isEmpty()) {
            refusals.add("Rapport does not start: the database lacks the migrations " + String.join(", ", missing)
                    + "; migrate it first.");
        }
        if (!unknown.isEmpty()) {
            refusals.add("Rapport does not start: the database has migrations this version does not know ("
                    + String.join(", ", unknown) + "); it belongs to a newer Rapport.");
        }
    }
}
