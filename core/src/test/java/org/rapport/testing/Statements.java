package org.rapport.testing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.persistence.internal.databaseaccess.DatasourceCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Hears every statement that goes to the database, for tests that ask how the database would run it. */
public final class Statements extends SessionEventAdapter {

    private final ThreadLocal<Set<String>> heard = new ThreadLocal<>();

    Statements() {}

    /** The distinct statements a call sends on this thread, with {@code ?} for parameters. */
    public <T> Set<String> listen(Callable<T> call) throws Exception {
        Set<String> all = new LinkedHashSet<>();
        heard.set(all);
        try {
            call.call();
        } finally {
            heard.remove();
        }
        return all;
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        Set<String> all = heard.get();
        if (all != null && event.getCall() instanceof DatasourceCall call) {
            all.add(call.getQueryString());
        }
    }
}
