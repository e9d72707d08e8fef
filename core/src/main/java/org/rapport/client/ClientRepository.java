package org.rapport.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Stores and finds persons, units and parts. */
@ApplicationScoped
class ClientRepository {

    @Inject
    private EntityManager entities;

    void add(Object record) {
        entities.persist(record);
    }

    void flush() {
        entities.flush();
    }

    Optional<Person> findPerson(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select p from Person p where p.key.organisation = :org and p.key.id = :id", Person.class)
                .setParameter("org", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }
}
