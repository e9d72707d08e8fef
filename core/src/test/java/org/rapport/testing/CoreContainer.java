package org.rapport.testing;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.jpa.JpaHelper;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * The whole of core in a CDI container without a server: real boundaries, interceptors, EclipseLink and PostgreSQL.
 *
 * <pre>
 * CoreContainer core = CoreContainer.get();
 * core.as(therapist, () -> core.bean(Sessions.class).plan(command));
 * </pre>
 */
public final class CoreContainer {

    private static final CoreContainer INSTANCE = new CoreContainer();

    private final Map<TestDatabase, EntityManagerFactory> factories = new ConcurrentHashMap<>();
    private final Statements statements = new Statements();
    private final SeContainer container;

    private CoreContainer() {
        System.setProperty("rapport.master.key", Base64.getEncoder().encodeToString(new byte[32]));
        System.setProperty("rapport.journal.key", Base64.getEncoder().encodeToString(new byte[32]));
        container = SeContainerInitializer.newInstance().initialize();
    }

    private static Map<String, Object> overrides(TestDatabase database) {
        Map<String, Object> values = new HashMap<>();
        values.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        values.put("jakarta.persistence.jtaDataSource", "");
        values.put("jakarta.persistence.jdbc.url", database.url());
        values.put("jakarta.persistence.jdbc.user", TestDatabase.APP);
        values.put("jakarta.persistence.jdbc.password", TestDatabase.PASSWORD);
        values.put("eclipselink.weaving", "false");
        values.put("eclipselink.session-name", database.url());
        return values;
    }

    /** The statements this thread has sent since it said {@link Statements#listen}. */
    public Statements statements() {
        return statements;
    }

    public static CoreContainer get() {
        return INSTANCE;
    }

    static EntityManagerFactory factory() {
        return INSTANCE.factories.computeIfAbsent(TestDatabase.get(), CoreContainer::connect);
    }

    private static EntityManagerFactory connect(TestDatabase database) {
        EntityManagerFactory factory = Persistence.createEntityManagerFactory("rapport", overrides(database));
        JpaHelper.getServerSession(factory).getEventManager().addListener(INSTANCE.statements);
        return factory;
    }

    public <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    /** Calls as this actor in a request of its own. */
    public <T> T as(Actor actor, Callable<T> call) {
        RequestContextController request = bean(RequestContextController.class);
        boolean opened = request.activate();
        try {
            bean(CurrentActor.class).become(actor);
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (opened) {
                request.deactivate();
            }
        }
    }

    /** The same for calls that return nothing. */
    public void run(Actor actor, Runnable call) {
        as(actor, () -> {
            call.run();
            return true;
        });
    }

    /** Calls with nobody signed in. */
    public <T> T asNobody(Callable<T> call) {
        RequestContextController request = bean(RequestContextController.class);
        boolean opened = request.activate();
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            if (opened) {
                request.deactivate();
            }
        }
    }
}
