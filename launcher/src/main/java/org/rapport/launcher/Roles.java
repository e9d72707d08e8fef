package org.rapport.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the roles, the database and its extensions by {@code config/sql/roles.sql}, the file operators run on a
 * server of their own. What exists is kept, passwords are set to the given ones.
 */
final class Roles {

    static final String OWNER = "rapport_owner";
    static final String APPLICATION = "rapport_app";

    private static final String CONNECT = "\\connect rapport";

    /** What psql does on a server older than the embedded one, and the lines that ask it which of the two it is. */
    private static final Pattern OLDER = Pattern.compile("(?s)^\\\\else.*?^\\\\endif$", Pattern.MULTILINE);

    private static final Pattern ASKING = Pattern.compile("^\\\\if.*$|^.*\\\\gset$", Pattern.MULTILINE);

    /** SQLSTATE of "database exists" and "role exists". */
    private static final Set<String> ALREADY_THERE = Set.of("42P04", "42710");

    private final EmbeddedDatabase database;

    Roles(EmbeddedDatabase database) {
        this.database = database;
    }

    /** Brings the server up to what roles.sql asks for and answers how to reach it. */
    DatabaseAccess ensure(Secrets secrets) {
        DatabaseAccess.Login owner = new DatabaseAccess.Login(OWNER, secrets.databasePassword(OWNER));
        DatabaseAccess.Login application = new DatabaseAccess.Login(APPLICATION, secrets.databasePassword(APPLICATION));
        String sql = fill(
                Resources.text("sql/roles.sql"),
                Map.of("owner_password", owner.password(), "app_password", application.password()));
        int connect = sql.indexOf(CONNECT);
        run("postgres", statements(sql.substring(0, connect)));
        run("rapport", statements(sql.substring(connect + CONNECT.length())));
        return new DatabaseAccess(database.url("rapport"), Optional.of(owner), application);
    }

    static List<String> statements(String sql) {
        String ours = ASKING.matcher(OLDER.matcher(sql).replaceAll("")).replaceAll("");
        String withoutComments =
                ours.lines().filter(line -> !line.strip().startsWith("--")).collect(Collectors.joining("\n"));
        return Arrays.stream(withoutComments.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String fill(String sql, Map<String, String> variables) {
        String filled = sql;
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            filled = filled.replace(
                    ":'" + variable.getKey() + "'", "'" + variable.getValue().replace("'", "''") + "'");
        }
        return filled;
    }

    private void run(String name, List<String> statements) {
        try (Connection connection = database.superuser().connect(database.url(name));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                execute(statement, sql);
            }
        } catch (SQLException e) {
            throw new Refusal(
                    "The database in this data directory does not accept its own password or setup (SQLSTATE "
                            + e.getSQLState() + "): the secrets in the data directory belong to another database.",
                    e);
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (!ALREADY_THERE.contains(e.getSQLState())) {
                throw e;
            }
        }
    }
}
