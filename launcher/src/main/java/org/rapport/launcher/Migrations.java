package org.rapport.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the schema to this release, as its owner; refuses one that a newer or different release has changed. */
final class Migrations {

    private final Flyway flyway;
    private final String url;
    private final DatabaseAccess.Login owner;

    /** Of the database at this address. */
    Migrations(String url, DatabaseAccess.Login owner) {
        this.url = url;
        this.owner = owner;
        flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(url, owner.user(), owner.password())
                .jdbcProperties(Map.of(
                        "tcpKeepAlive",
                        "true",
                        DatabaseAccess.SILENCE_OF_DRIVER,
                        Long.toString(DatabaseAccess.SILENCE.toSeconds())))
                .schemas("rapport", "gate")
                .defaultSchema("rapport")
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load();
    }

    /** Runs what is missing and answers how many migrations that were. */
    int run() {
        requireReachable();
        try {
            refuseNewer();
            return flyway.migrate().migrationsExecuted;
        } catch (FlywayValidateException changed) {
            throw new Refusal(
                    "The database was set up by a different build of Rapport whose steps differ from this one's: start"
                            + " that build or choose another directory with --data DIR.",
                    changed);
        } catch (FlywayException failed) {
            throw new Refusal(
                    "The database could not be brought to this release; it is unchanged by the step that failed, and"
                            + " the server log says which one.",
                    failed);
        }
    }

    private void requireReachable() {
        try (Connection connection = owner.connect(url)) {
            connection.getMetaData();
        } catch (SQLException e) {
            throw new Refusal(
                    "The database cannot be reached as " + owner.user() + " (SQLSTATE " + e.getSQLState()
                            + "): check that it runs, " + DatabaseAccess.URL + ", and that "
                            + DatabaseAccess.OWNER_PASSWORD + " belongs to it.",
                    e);
        }
    }

    private void refuseNewer() {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied()
                        && migration.getState().name().startsWith("FUTURE"))
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new Refusal("The database was changed by a newer Rapport (step " + version
                            + "), this one does not know it: start the newer Rapport or choose another directory with"
                            + " --data DIR.");
                });
    }
}
