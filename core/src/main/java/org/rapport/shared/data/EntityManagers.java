package org.rapport.shared.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives repositories the transaction's entity manager by injection. */
@ApplicationScoped
public class EntityManagers {

    @PersistenceContext(unitName = "rapport")
    private EntityManager entities;

    /** The container's entity manager; it follows the current transaction. */
    @Produces
    public EntityManager entities() {
        return entities;
    }
}
