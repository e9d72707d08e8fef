package org.rapport.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** The transactions of {@link RiskEscalation}. */
@Boundary
class RiskWidening {

    @Inject
    private EntityManager entities;

    @Inject
    private RiskStore store;

    @Inject
    private RiskRaising raising;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** All organisations. */
    @Permits(Who.ANYONE)
    public List<UUID> organisations() {
        return Row.of(entities.createNativeQuery("select o from gate.organisations() o")
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .toList();
    }

    /** Widens what is overdue in the job's organisation; gives how many. A notice another server holds is left to it. */
    @Permits(Who.JOB)
    public int widen() {
        UUID organisation = actor.get().organisation();
        Instant now = clock.instant();
        List<UUID> overdue = store.overdue(organisation, now);
        overdue.forEach(id -> store.lock(organisation, id)
                .filter(notice -> notice.isOverdue(now))
                .ifPresent(raising::widen));
        return overdue.size();
    }
}
