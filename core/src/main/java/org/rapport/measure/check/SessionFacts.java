package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.data.Row;

/** What asking needs to know of a session. */
@ApplicationScoped
class SessionFacts {

    @Inject
    private EntityManager entities;

    UUID therapist(UUID organisation, UUID session) {
        return Row.of(entities.createNativeQuery(
                                "select therapist_id from rapport.session where organisation_id = ?1 and id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, session)
                        .getResultList())
                .get(0)
                .uuid(0);
    }

    /** Participants known not to have come. */
    Set<UUID> away(UUID organisation, UUID session) {
        return Row.of(entities.createNativeQuery("select person_id from rapport.attendance"
                                + " where organisation_id = ?1 and session_id = ?2 and status in ('ABSENT', 'EXCUSED')")
                        .setParameter(1, organisation)
                        .setParameter(2, session)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .collect(Collectors.toSet());
    }
}
