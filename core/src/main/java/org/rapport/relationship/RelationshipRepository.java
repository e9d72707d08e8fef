package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.DateRange;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.data.RecordKey;

/** Stores and finds relationships and who works in them. */
@ApplicationScoped
class RelationshipRepository {

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    /** Stores a relationship with its first therapist. */
    void add(Relationship relationship, UUID therapist, LocalDate from) {
        entities.persist(relationship);
        entities.flush();
        RecordKey key = new RecordKey(relationship.key().organisation(), ids.next());
        entities.persist(new TherapistPart(key, relationship.id(), therapist, DateRange.from(from)));
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Optional<Relationship> find(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select r from Relationship r where r.key.organisation = :org and r.key.id = :id",
                        Relationship.class)
                .setParameter("org", organisation)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Relationship get(UUID organisation, UUID id) {
        return find(organisation, id).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
