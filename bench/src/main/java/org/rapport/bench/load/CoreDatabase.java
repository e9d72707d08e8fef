package org.rapport.bench.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.bench.Destination;

/** Where core reads and writes here, one entity manager a transaction, as the application's role. */
@ApplicationScoped
class CoreDatabase {

    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
    private volatile @Nullable EntityManagerFactory factory;

    void connect(Destination destination) {
        factory = Persistence.createEntityManagerFactory(
                "rapport",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "jakarta.persistence.jdbc.url",
                        destination.url(),
                        "jakarta.persistence.jdbc.user",
                        destination.application().user(),
                        "jakarta.persistence.jdbc.password",
                        destination.application().password(),
                        "eclipselink.weaving",
                        "false",
                        "eclipselink.session-name",
                        destination.url()));
    }

    void disconnect() {
        if (factory != null) {
            factory.close();
        }
    }

    EntityManager manager() {
        return Objects.requireNonNull(current.get(), "no transaction");
    }

    /** Calls within a transaction, the one there is or a new one. */
    @Nullable
    Object inTransaction(InvocationContext call) throws Exception {
        if (current.get() != null) {
            return call.proceed();
        }
        try (EntityManager entities =
                Objects.requireNonNull(factory, "not connected").createEntityManager()) {
            current.set(entities);
            entities.getTransaction().begin();
            Object result = call.proceed();
            entities.getTransaction().commit();
            return result;
        } catch (Exception failure) {
            rollBack();
            throw failure;
        } finally {
            current.remove();
        }
    }

    private void rollBack() {
        EntityManager entities = current.get();
        if (entities != null && entities.isOpen() && entities.getTransaction().isActive()) {
            entities.getTransaction().rollback();
        }
    }
}
