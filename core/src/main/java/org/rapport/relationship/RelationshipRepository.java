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
import org.rapport.shared.data.StoredRecords;

/** Stores and finds relationships and who works in them. */
@ApplicationScoped
class RelationshipRepository {

    @Inject
    private EntityManager entities;

    @Inject
    private StoredRecords records;

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
        return records.find(Relationship.class, new RecordKey(organisation, id));
    }

    Relationship get(UUID organisation, UUID id) {
        return find(organisation, id).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
