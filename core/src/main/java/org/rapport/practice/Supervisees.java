package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** Who supervises whom on a day. For boundaries of other features, inside their transaction: asks nobody for permission. */
@ApplicationScoped
public class Supervisees {

    @Inject
    private EntityManager entities;

    /** The members who supervise this one on that day and have not left. */
    public List<UUID> supervisorsOf(UUID organisation, UUID member, LocalDate day) {
        return Row.of(entities.createNativeQuery("select l.supervisor_id from rapport.supervision_link l"
                                + " join rapport.member m on m.organisation_id = ?1 and m.id = l.supervisor_id"
                                + " where l.organisation_id = ?1 and l.supervisee_id = ?2 and l.starts_on <= ?3"
                                + " and (l.ends_on is null or l.ends_on >= ?3) and m.left_at is null")
                        .setParameter(1, organisation)
                        .setParameter(2, member)
                        .setParameter(3, day)
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

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
