package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.client.consent.ConsentState;
import org.rapport.contract.AnsweringConsents;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.data.Row;

/** What asking needs to know of a session. */
@ApplicationScoped
class SessionFacts {

    @Inject
    private EntityManager entities;

    @Inject
    private AnsweringConsents consents;

    UUID therapist(UUID organisation, UUID session) {
        return Row.of(entities.createNativeQuery(
                                "select therapist_id from rapport.session where organisation_id = ?1 and id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, session)
                        .getResultList())
                .get(0)
                .uuid(0);
    }

    /** Participants who are not asked: known not to have come, or who do not want to be asked. */
    Set<UUID> notAsked(RelationshipRef relationship, UUID session) {
        Set<UUID> notAsked = new HashSet<>(away(relationship.organisation(), session));
        consents.stopping(relationship).forEach((person, stop) -> {
            if (stop.filter(ConsentState::isNo).isPresent()) {
                notAsked.add(person);
            }
        });
        return notAsked;
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
