package org.rapport.contract.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** Steps about terms; every statement names the organisation. */
@ApplicationScoped
class CounterStore {

    @Inject
    private EntityManager entities;

    /** The thread of this id. */
    CounterThread get(UUID organisation, UUID thread) {
        List<CounterStep> steps = entities.createQuery(
                        "select s from CounterStep s where s.key.organisation = :organisation and s.thread = :thread"
                                + " order by s.position",
                        CounterStep.class)
                .setParameter("organisation", organisation)
                .setParameter("thread", thread)
                .getResultList();
        if (steps.isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return new CounterThread(steps);
    }

    /** All threads of a relationship, the newest first. */
    List<CounterThread> of(UUID organisation, UUID relationship) {
        Map<UUID, List<CounterStep>> threads = entities.createQuery(
                        "select s from CounterStep s where s.key.organisation = :organisation"
                                + " and s.relationship = :relationship order by s.thread desc, s.position",
                        CounterStep.class)
                .setParameter("organisation", organisation)
                .setParameter("relationship", relationship)
                .getResultStream()
                .collect(Collectors.groupingBy(CounterStep::thread, LinkedHashMap::new, Collectors.toList()));
        return threads.values().stream().map(CounterThread::new).toList();
    }

    /** Writes a step down; two at once leave one. */
    void add(CounterStep step) {
        entities.persist(step);
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (String.valueOf(e.getMessage()).contains("agreement_counter_organisation_id_thread_id_position_key")) {
                throw new DomainException(CounterError.MOVED_ON);
            }
            throw e;
        }
    }
}
