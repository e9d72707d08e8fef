package org.rapport.web.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.rapport.shared.data.ConnectionOptions;

/**
 * The database as the configuration names it. The server hands over an unresolved placeholder for a key that is missing
 * everywhere; then the first connection fails with a sentence that names the key. A database that stopped in the middle of
 * its work keeps its sockets open and says nothing: a connection is given up after {@link DatabasePatience}, so that nobody
 * waits for ever. What the address itself says about {@code socketTimeout} comes before that.
 */
public class ConfiguredDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;
    private static final String PLACEHOLDER = "${MPCONFIG=";

    private final Set<String> missing = new LinkedHashSet<>();
    private boolean patienceInAddress;
    private int answerSeconds = DatabasePatience.DEFAULT;

    /** What the database says about a failure may quote a row and would stand in logs, so only the sentence is kept. */
    public ConfiguredDataSource() {
        setLogServerErrorDetail(false);
        setTcpKeepAlive(true);
        setConnectTimeout(DatabasePatience.SIGN_IN);
        setCancelSignalTimeout(DatabasePatience.SIGN_IN);
        setOptions(ConnectionOptions.PLANNED_ONCE);
    }

    @Override
    public void setUrl(@Nullable String url) {
        if (isThere(url)) {
            try {
                super.setUrl(url);
                patienceInAddress = getSocketTimeout() > 0;
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

    /** How long a statement may take to begin its answer, {@code rapport.database.timeout.seconds}. */
    public void setAnswerSeconds(@Nullable String seconds) {
        if (seconds == null || seconds.startsWith(PLACEHOLDER)) {
            return;
        }
        try {
            answerSeconds = DatabasePatience.seconds(seconds);
        } catch (IllegalStateException notOurs) {
            // refused by StartCheck with the key's name
            missing.add("a usable " + DatabasePatience.NAME);
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
        return patienceInAddress ? super.getConnection(user, password) : patient(user, password);
    }

    /** Signing in is soon done or not at all; a statement has more time. */
    private Connection patient(@Nullable String user, @Nullable String password) throws SQLException {
        setSocketTimeout(Math.min(DatabasePatience.SIGN_IN, answerSeconds));
        Connection connection = super.getConnection(user, password);
        try {
            connection.setNetworkTimeout(Runnable::run, Math.toIntExact(TimeUnit.SECONDS.toMillis(answerSeconds)));
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }
}
