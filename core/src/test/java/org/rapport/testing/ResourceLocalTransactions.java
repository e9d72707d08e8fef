package org.rapport.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/**
 * Stands in for the container's transactions where tests run without it: one entity manager a transaction, committed
 * when the outermost boundary returns, rolled back when it throws.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class ResourceLocalTransactions implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

    @AroundInvoke
    public Object inTransaction(InvocationContext call) throws Exception {
        if (CURRENT.get() != null) {
            return call.proceed();
        }
        try (EntityManager entities = CoreContainer.factory().createEntityManager()) {
            CURRENT.set(entities);
            entities.getTransaction().begin();
            Object result = call.proceed();
            entities.getTransaction().commit();
            return result;
        } catch (Throwable failure) {
            if (CURRENT.get() != null && CURRENT.get().getTransaction().isActive()) {
                CURRENT.get().getTransaction().rollback();
            }
            throw failure;
        } finally {
            CURRENT.remove();
        }
    }

    /** Where a boundary needs no transaction of its own: statements by themselves, each durable at once. */
    @Interceptor
    @Transactional(Transactional.TxType.SUPPORTS)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class Supported implements Serializable {

        private static final long serialVersionUID = 1L;

        @AroundInvoke
        public Object asItIs(InvocationContext call) throws Exception {
            if (CURRENT.get() != null) {
                return call.proceed();
            }
            try (EntityManager entities = CoreContainer.factory().createEntityManager()) {
                CURRENT.set(entities);
                return call.proceed();
            } finally {
                CURRENT.remove();
            }
        }
    }

    /** Gives the transaction's entity manager in place of the container's. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    public static class Managers {

        @Produces
        public EntityManager entities() {
            return (EntityManager) Proxy.newProxyInstance(
                    EntityManager.class.getClassLoader(),
                    new Class<?>[] {EntityManager.class},
                    (proxy, method, args) -> {
                        EntityManager current = CURRENT.get();
                        if (current == null) {
                            throw new IllegalStateException("no transaction");
                        }
                        try {
                            return method.invoke(current, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
