package org.rapport.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to reach the database: the application signs in as {@code rapport_app}, migrations as {@code rapport_owner}.
 *
 * @param url JDBC address without user or password
 * @param owner who owns the schema and migrates
 * @param application who reads and writes behind the walls
 */
record DatabaseAccess(String url, Login owner, Login application) {

    static final String URL = "rapport.database.url";
    static final String USER = "rapport.database.user";
    static final String PASSWORD = "rapport.database.password";
    static final String OWNER_USER = "rapport.database.owner.user";
    static final String OWNER_PASSWORD = "rapport.database.owner.password";

    /** A PostgreSQL of the operator's own, set up by {@code roles.sql}. */
    static DatabaseAccess external(Settings settings) {
        return new DatabaseAccess(
                settings.require(URL),
                new Login(settings.get(OWNER_USER).orElse(Roles.OWNER), settings.require(OWNER_PASSWORD)),
                new Login(settings.get(USER).orElse(Roles.APPLICATION), settings.require(PASSWORD)));
    }

    /**
     * One role's sign-in; its text form hides the password.
     *
     * @param user the role
     * @param password its password
     */
    record Login(String user, String password) {

        Connection connect(String url) throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        @Override
        public String toString() {
            return user;
        }
    }
}
