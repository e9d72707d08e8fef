package org.rapport.shared.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Optional;

/** Finds one record by its key. For the stores of features, in their transaction: asks nobody for permission. */
@ApplicationScoped
public class StoredRecords {

    @Inject
    private EntityManager entities;

    /** The record, if the organisation has it. */
    public <T extends OrganisationRecord> Optional<T> find(Class<T> type, RecordKey key) {
        return one(type, key).getResultList().stream().findFirst();
    }

    /** The same, locked until the transaction ends: of two who change it at once one waits for the other. */
    public <T extends OrganisationRecord> Optional<T> lock(Class<T> type, RecordKey key) {
        return one(type, key).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream()
                .findFirst();
    }

    private <T extends OrganisationRecord> TypedQuery<T> one(Class<T> type, RecordKey key) {
        return entities.createQuery(
                        "select r from " + type.getSimpleName()
                                + " r where r.key.organisation = :organisation and r.key.id = :id",
                        type)
                .setParameter("organisation", key.organisation())
                .setParameter("id", key.id());
    }
}
