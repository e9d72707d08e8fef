package org.rapport.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.PGProperty;
import org.rapport.shared.data.ConnectionOptions;

/**
 * A database of the product.
 *
 * @param url JDBC address without user or password
 * @param owner who owns the tables
 * @param application who reads and writes behind the walls
 * @param masterKey base64 of the key that wraps the organisations' keys
 */
public record Destination(String url, Login owner, Login application, String masterKey) {

    /** A role and its password; its text form hides the password. */
    public record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    /** The database of a data directory, which somebody has started. */
    public static Destination of(Path data) {
        return new Destination(
                "jdbc:postgresql://127.0.0.1:" + text(data.resolve("postgres.port")) + "/rapport",
                login(data, "rapport_owner"),
                login(data, "rapport_app"),
                text(data.resolve("secrets/master.key")));
    }

    private static Login login(Path data, String role) {
        return new Login(role, text(data.resolve("secrets/database." + role + ".password")));
    }

    /** What stands in a file of one line. */
    public static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection whom the wall between organisations does not hold back. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner.user(), owner.password());
    }

    /** A connection as the application has it. */
    public Connection asApplication() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, application.user());
        PGProperty.PASSWORD.set(properties, application.password());
        PGProperty.OPTIONS.set(properties, ConnectionOptions.PLANNED_ONCE);
        return DriverManager.getConnection(url, properties);
    }

    @Override
    public String toString() {
        return url;
    }
}
