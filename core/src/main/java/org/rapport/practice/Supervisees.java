package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** Whom somebody supervises. For boundaries of other features, inside their transaction: asks nobody for permission. */
@ApplicationScoped
public class Supervisees {

    @Inject
    private EntityManager entities;

    /** The members this one supervises on that day. */
    public List<UUID> of(Actor supervisor, LocalDate day) {
        return Row.of(entities.createNativeQuery("select l.supervisee_id from rapport.supervision_link l"
                                + " where l.organisation_id = ?1 and l.supervisor_id = ?2 and l.starts_on <= ?3"
                                + " and (l.ends_on is null or l.ends_on >= ?3)")
                        .setParameter(1, supervisor.organisation())
                        .setParameter(2, supervisor.id())
                        .setParameter(3, day)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }
}
