package org.rapport.shared.data;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.internal.databaseaccess.DatasourcePlatform;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ExternalConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/**
 * Makes EclipseLink ask the server's data source for a connection with the first statement and not before. Otherwise it
 * asks while the application is deployed, and a database that is not there yet or badly configured would cost the
 * deployment, so that nobody could be told why.
 */
public class LateConnections implements SessionCustomizer {

    private static final String READ = "read";

    @Override
    public void customize(Session session) {
        if (session instanceof ServerSession server && server.getLogin().shouldUseExternalConnectionPooling()) {
            server.addConnectionPool(new Pool(ServerSession.DEFAULT_POOL, server.getLogin(), server));
            server.setReadConnectionPool(new Pool(READ, server.getLogin(), server));
        }
    }

    /** A pool that is ready without having tried. */
    private static final class Pool extends ExternalConnectionPool {

        Pool(String name, Login login, ServerSession owner) {
            super(name, login, owner);
        }

        @Override
        public synchronized void startUp() {
            Pattern pattern = new Pattern((Login) getLogin().clone(), getOwner());
            pattern.setPool(this);
            setCachedConnection(pattern);
            setIsConnected(true);
        }
    }

    /** What the accessor of each call is copied from; a copy connects when it is used. */
    private static final class Pattern extends DatabaseAccessor {

        Pattern(Login login, ServerSession owner) {
            setLogin(login);
            setDatasourcePlatform(
                    (DatasourcePlatform) owner.getDatasourceLogin().getDatasourcePlatform());
        }
    }
}
