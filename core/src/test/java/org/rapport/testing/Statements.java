package org.rapport.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.eclipse.persistence.internal.databaseaccess.DatasourceCall;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/** Hears every statement that goes to the database, for tests that ask how the database would run it. */
public final class Statements extends SessionEventAdapter {

    private final ThreadLocal<Collection<String>> heard = new ThreadLocal<>();

    Statements() {}

    /** The distinct statements a call sends on this thread, with {@code ?} for parameters. */
    public <T> Set<String> listen(Callable<T> call) throws Exception {
        Set<String> all = new LinkedHashSet<>();
        hear(call, all);
        return all;
    }

    /** All of them, in their order, as often as they are sent. */
    public <T> List<String> every(Callable<T> call) throws Exception {
        List<String> all = new ArrayList<>();
        hear(call, all);
        return all;
    }

    private void hear(Callable<?> call, Collection<String> all) throws Exception {
        heard.set(all);
        try {
            call.call();
        } finally {
            heard.remove();
        }
    }

    @Override
    public void preExecuteCall(SessionEvent event) {
        Collection<String> all = heard.get();
        if (all != null && event.getCall() instanceof DatasourceCall call) {
            all.add(call.getQueryString());
        }
    }
}
