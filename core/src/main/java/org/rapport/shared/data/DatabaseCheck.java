package org.rapport.shared.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * What the database must be: reachable, without a role for the application that could walk around the wall between
 * organisations, and with exactly this program's schema.
 */
public final class DatabaseCheck {

    private static final String NO = "Rapport does not start: ";

    private static final String ROLE = "select r.rolsuper, r.rolbypassrls,"
            + " exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname in ('rapport', 'gate') and c.relkind in ('r', 'p')"
            + " and pg_has_role(current_user, c.relowner, 'member')),"
            + " exists (select 1 from pg_roles o where (o.rolsuper or o.rolbypassrls)"
            + " and pg_has_role(current_user, o.oid, 'member'))"
            + " from pg_roles r where r.rolname = current_user";

    private final DataSource database;
    private final Set<String> expected;

    /**
     * Asks this database.
     *
     * @param expected the versions of the migrations this program was built with
     */
    public DatabaseCheck(DataSource database, Set<String> expected) {
        this.database = database;
        this.expected = Set.copyOf(expected);
    }

    /** One sentence for each reason to refuse, in the order in which they have to be put right. */
    public List<String> refusals() {
        try (Connection connection = database.getConnection()) {
            Optional<String> role = role(connection);
            return role.isPresent() ? List.of(role.get()) : schema(connection);
        } catch (SQLException unreachable) {
            return List.of(NO + unreachable(state(unreachable)));
        }
    }

    private static String unreachable(String state) {
        String reason = switch (state) {
            case "28P01", "28000" ->
                "the database does not accept rapport.database.user with rapport.database.password";
            case "3D000" -> "the database that rapport.database.url names does not exist";
            default -> "the database cannot be reached at rapport.database.url";
        };
        return state.isEmpty() ? reason + "." : reason + " (SQL state " + state + ").";
    }

    /** The state the driver gave; what the server wraps around it has none. */
    private static String state(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static Optional<String> role(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery(ROLE)) {
            role.next();
            if (role.getBoolean(1)) {
                return Optional.of(NO + "rapport.database.user is a superuser, whom no wall holds back.");
            }
            if (role.getBoolean(2)) {
                return Optional.of(NO + "rapport.database.user may bypass row-level security.");
            }
            if (role.getBoolean(3)) {
                return Optional.of(NO + "rapport.database.user owns the tables or is a member of their owner.");
            }
            return role.getBoolean(4)
                    ? Optional.of(NO + "rapport.database.user is a member of a role that no wall holds back.")
                    : Optional.empty();
        }
    }

    private List<String> schema(Connection connection) {
        Set<String> present = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version from gate.schema_versions() version")) {
            while (rows.next()) {
                present.add(rows.getString(1));
            }
        } catch (SQLException noSchema) {
            return List.of(NO + "the database has no schema of Rapport yet; migrate it first.");
        }
        List<String> refusals = new ArrayList<>();
        Set<String> missing = without(expected, present);
        if (!missing.isEmpty()) {
            refusals.add(
                    NO + "the database lacks the migrations " + String.join(", ", missing) + "; migrate it first.");
        }
        Set<String> unknown = without(present, expected);
        if (!unknown.isEmpty()) {
            refusals.add(NO + "the database has migrations this version does not know (" + String.join(", ", unknown)
                    + "); it belongs to a newer Rapport.");
        }
        return refusals;
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
