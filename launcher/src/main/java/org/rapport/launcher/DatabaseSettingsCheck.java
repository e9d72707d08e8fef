package org.rapport.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.launcher.Finding.Weight;

/**
 * The server's version and settings: what is acknowledged survives a crash, nothing people wrote gets into the server's
 * log, and nobody on the way can read along.
 */
final class DatabaseSettingsCheck implements Check {

    private static final int LEAST_VERSION = 150_000;

    private static final String DURABLE = " otherwise what was acknowledged can be lost in a crash.";
    private static final String LOGGED = " otherwise what people wrote gets into PostgreSQL's log.";

    private static final List<Rule> RULES = List.of(
            new Rule("fsync", "on", Weight.WRONG, "set it to on;" + DURABLE),
            new Rule("full_page_writes", "on", Weight.WRONG, "set it to on;" + DURABLE),
            new Rule(
                    "synchronous_commit",
                    "on|local|remote_write|remote_apply",
                    Weight.WRONG,
                    "set it to on;" + DURABLE),
            new Rule(
                    "data_checksums",
                    "on",
                    Weight.NOTICE,
                    "switch them on with pg_checksums --enable while the server stands, so that a failing disk is"
                            + " noticed."),
            new Rule("log_statement", "none|ddl", Weight.WRONG, "set it to none;" + LOGGED),
            new Rule("log_min_duration_statement", "-1", Weight.WRONG, "set it to -1;" + LOGGED),
            new Rule("log_min_duration_sample", "-1", Weight.WRONG, "set it to -1;" + LOGGED),
            new Rule("log_transaction_sample_rate", "0", Weight.WRONG, "set it to 0;" + LOGGED),
            new Rule("log_parameter_max_length_on_error", "0", Weight.WRONG, "set it to 0;" + LOGGED),
            new Rule(
                    "log_error_verbosity",
                    "terse",
                    Weight.NOTICE,
                    "set it to terse; otherwise the row that broke a rule can get into PostgreSQL's log."));

    /** What is set for the application's role or the database alone wins over the server's setting. */
    private static final String OVERRIDES = "select setting from pg_db_role_setting s"
            + " cross join unnest(s.setconfig) setting"
            + " left join pg_roles r on r.oid = s.setrole left join pg_database d on d.oid = s.setdatabase"
            + " where (s.setrole = 0 or r.rolname = ?) and (s.setdatabase = 0 or d.datname = current_database())";

    private static final String TRANSPORT = "select s.ssl, inet_server_addr() is null"
            + " or inet_server_addr() <<= inet '127.0.0.0/8' or inet_server_addr() = inet '::1'"
            + " from pg_stat_ssl s where s.pid = pg_backend_pid()";

    private final Examined examined;

    DatabaseSettingsCheck(Examined examined) {
        this.examined = examined;
    }

    /** A setting, the values that are fine, and what is to be done about others. */
    private record Rule(String setting, String fine, Weight otherwise, String advice) {

        boolean holds(String value) {
            return value.matches(fine);
        }

        Finding broken(String value, String where) {
            return new Finding(otherwise, setting + " is " + value + where + ": " + advice);
        }
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public List<Finding> look() {
        String role = examined.settings().get(DatabaseAccess.USER).orElse(Roles.APPLICATION);
        return examined.ask(connection -> {
            List<Finding> findings = new ArrayList<>();
            findings.add(version(connection));
            Map<String, String> current = current(connection);
            List<Finding> broken = new ArrayList<>(judge(current));
            broken.addAll(overridden(connection, role));
            findings.addAll(broken.isEmpty() ? List.of(kept()) : broken);
            findings.add(standbys(current.getOrDefault("synchronous_standby_names", "")));
            findings.add(transport(connection));
            return findings;
        });
    }

    /** What is wrong with these settings of a server. */
    static List<Finding> judge(Map<String, String> current) {
        return RULES.stream()
                .filter(rule -> !rule.holds(current.getOrDefault(rule.setting(), "")))
                .map(rule -> rule.broken(current.getOrDefault(rule.setting(), "unknown"), ""))
                .toList();
    }

    private static Finding kept() {
        return Finding.fine("what is acknowledged is on the disk, and nothing that people wrote is logged.");
    }

    private static Finding version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_setting('server_version'), current_setting('server_version_num')::int")) {
            row.next();
            String version = "it is PostgreSQL " + row.getString(1);
            return row.getInt(2) < LEAST_VERSION
                    ? Finding.wrong(version + ": Rapport needs 15 or newer, so upgrade the server.")
                    : Finding.fine(version + ".");
        }
    }

    private static Map<String, String> current(Connection connection) throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, setting from pg_settings")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }

    private static List<Finding> overridden(Connection connection, String role) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OVERRIDES)) {
            statement.setString(1, role);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String[] setting = rows.getString(1).split("=", 2);
                    RULES.stream()
                            .filter(rule -> rule.setting().equals(setting[0]) && !rule.holds(setting[1]))
                            .map(rule -> rule.broken(setting[1], " for the application's role or database alone"))
                            .forEach(findings::add);
                }
            }
        }
        return findings;
    }

    private static Finding standbys(String names) {
        return Finding.fine(
                names.isBlank()
                        ? "no standby is waited for (synchronous_standby_names is empty): a disk that dies takes what"
                                + " came after the last backup."
                        : "these standbys are waited for: " + names + ".");
    }

    private static Finding transport(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TRANSPORT)) {
            row.next();
            return transport(row.getBoolean(1), row.getBoolean(2));
        }
    }

    static Finding transport(boolean encrypted, boolean here) {
        if (encrypted) {
            return Finding.fine("the way to it is encrypted.");
        }
        return here
                ? Finding.fine("the way to it does not leave this computer.")
                : Finding.wrong("the way to it is not encrypted and leaves this computer: switch on ssl there and add"
                        + " sslmode=verify-full to rapport.database.url.");
    }
}
