package org.rapport.bench.load;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands in for the server's transactions. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class CoreTransactions implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CoreDatabase database;

    /** Goes on within a transaction. */
    @AroundInvoke
    public @Nullable Object inTransaction(InvocationContext call) throws Exception {
        return database.inTransaction(call);
    }

    /** Gives the transaction's entity manager in place of the server's. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class Managers {

        @Inject
        private CoreDatabase database;

        /** Follows the current transaction. */
        @Produces
        public EntityManager entities() {
            return (EntityManager) Proxy.newProxyInstance(
                    EntityManager.class.getClassLoader(),
                    new Class<?>[] {EntityManager.class},
                    (proxy, method, args) -> {
                        try {
                            return method.invoke(database.manager(), args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
