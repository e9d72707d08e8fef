package org.rapport.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * How to reach the database: the application signs in as {@code rapport_app}, migrations as {@code rapport_owner}.
 *
 * @param url JDBC address without user or password
 * @param knownOwner who owns the schema and migrates; empty where this process was not given that password
 * @param application who reads and writes behind the walls
 */
record DatabaseAccess(String url, Optional<Login> knownOwner, Login application) {

    /** A server that says nothing for so long has stopped; its longest work, a migration of a large table, takes minutes. */
    static final Duration SILENCE = Duration.ofHours(1);

    /** What the driver calls it. */
    static final String SILENCE_OF_DRIVER = "socketTimeout";

    private static final Duration SIGN_IN = Duration.ofSeconds(10);

    static final String URL = "rapport.database.url";
    static final String USER = "rapport.database.user";
    static final String PASSWORD = "rapport.database.password";
    static final String OWNER_USER = "rapport.database.owner.user";
    static final String OWNER_PASSWORD = "rapport.database.owner.password";

    /** A PostgreSQL of the operator's own, set up by {@code roles.sql}. Its owner's password may be missing here. */
    static DatabaseAccess external(Settings settings) {
        return new DatabaseAccess(
                settings.require(URL),
                settings.get(OWNER_PASSWORD).map(password -> ownerLogin(settings, password)),
                new Login(settings.get(USER).orElse(Roles.APPLICATION), settings.require(PASSWORD)));
    }

    /** The owner of a PostgreSQL of the operator's own, for a command that needs nobody else. */
    static Login externalOwner(Settings settings) {
        return ownerLogin(settings, settings.require(OWNER_PASSWORD));
    }

    /** The owner; refuses with the key to set where its password is not known. */
    Login owner() {
        return knownOwner.orElseThrow(() -> Settings.lacks(OWNER_PASSWORD));
    }

    private static Login ownerLogin(Settings settings, String password) {
        return new Login(settings.get(OWNER_USER).orElse(Roles.OWNER), password);
    }

    /**
     * One role's sign-in; its text form hides the password.
     *
     * @param user the role
     * @param password its password
     */
    record Login(String user, String password) {

        /** Signs in, at once or not at all; a server that falls silent later is given up too, but not in the middle of its work. */
        Connection connect(String url) throws SQLException {
            return connect(url, SIGN_IN);
        }

        Connection connect(String url, Duration signIn) throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("tcpKeepAlive", "true");
            properties.setProperty(SILENCE_OF_DRIVER, Long.toString(signIn.toSeconds()));
            Connection connection = DriverManager.getConnection(url, properties);
            if (!url.contains(SILENCE_OF_DRIVER + "=")) {
                connection.setNetworkTimeout(Runnable::run, Math.toIntExact(SILENCE.toMillis()));
            }
            return connection;
        }

        @Override
        public String toString() {
            return user;
        }
    }
}
