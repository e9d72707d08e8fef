package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.form.AssignmentState;
import org.rapport.shared.data.RecordKey;

/** Where assignments are kept. */
@ApplicationScoped
class AssignmentStore {

    private static final String ONE =
            "select a from Assignment a where a.key.organisation = :organisation and a.key.id = :id";

    @Inject
    private EntityManager entities;

    void add(Assignment assignment) {
        entities.persist(assignment);
    }

    void flush() {
        entities.flush();
    }

    Optional<Assignment> find(UUID organisation, UUID id) {
        return entities
                .createQuery(ONE, Assignment.class)
                .setParameter("organisation", organisation)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The assignment, locked until the transaction ends: what ends a form happens once. */
    Optional<Assignment> lock(UUID organisation, UUID id) {
        return entities
                .createQuery(ONE, Assignment.class)
                .setParameter("organisation", organisation)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The assignments of a session. */
    List<Assignment> ofSession(UUID organisation, UUID session) {
        return entities.createQuery(
                        "select a from Assignment a where a.key.organisation = :organisation and a.session = :session"
                                + " order by a.key.id",
                        Assignment.class)
                .setParameter("organisation", organisation)
                .setParameter("session", session)
                .getResultList();
    }

    /** Whether this person has an open form of this instrument that belongs to no session. */
    boolean hasOpen(RecordKey relationship, String instrument, UUID respondent) {
        return !entities.createQuery(
                        "select a.key.id from Assignment a where a.key.organisation = :organisation"
                                + " and a.relationship = :relationship and a.instrument = :instrument"
                                + " and a.respondent = :respondent and a.session is null and a.state = :open",
                        UUID.class)
                .setParameter("organisation", relationship.organisation())
                .setParameter("relationship", relationship.id())
                .setParameter("instrument", instrument)
                .setParameter("respondent", respondent)
                .setParameter("open", AssignmentState.OPEN)
                .getResultList()
                .isEmpty();
    }
}
