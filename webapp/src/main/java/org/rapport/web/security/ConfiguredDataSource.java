package org.rapport.web.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as the configuration names it. The server hands over an unresolved placeholder for a key that is missing
 * everywhere; then the first connection fails with a sentence that names the key.
 */
public class ConfiguredDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;
    private static final String PLACEHOLDER = "${MPCONFIG=";

    private final Set<String> missing = new LinkedHashSet<>();

    /** What the database says about a failure may quote a row and would stand in logs, so only the sentence is kept. */
    public ConfiguredDataSource() {
        setLogServerErrorDetail(false);
    }

    @Override
    public void setUrl(@Nullable String url) {
        if (isThere(url)) {
            try {
                super.setUrl(url);
            } catch (IllegalArgumentException notOurs) {
                // refused by StartCheck with the key's name; an exception here would cost the deployment
                missing.add("a usable rapport.database.url");
            }
        }
    }

    @Override
    public void setUser(@Nullable String user) {
        if (isThere(user)) {
            super.setUser(user);
        }
    }

    @Override
    public void setPassword(@Nullable String password) {
        if (isThere(password)) {
            super.setPassword(password);
        }
    }

    private boolean isThere(@Nullable String value) {
        if (value != null && value.startsWith(PLACEHOLDER)) {
            missing.add(value.substring(PLACEHOLDER.length(), value.length() - 1));
            return false;
        }
        return true;
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        if (!missing.isEmpty()) {
            throw new SQLException(
                    "Rapport does not start: the configuration lacks " + String.join(", ", missing) + ".");
        }
        return super.getConnection(user, password);
    }
}
