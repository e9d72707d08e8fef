package org.rapport.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.rapport.account.Accounts;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Loads the demonstration organisation into an empty database, once. The caller acts as a job of a new organisation id;
 * a database that holds any other organisation is refused.
 */
@Boundary
public class Demonstration {

    private final EntityManager entities;
    private final DemoWriters writers;
    private final Accounts accounts;
    private final Journal journal;
    private final CurrentActor actor;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Demonstration() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    Demonstration(EntityManager entities, DemoWriters writers, Accounts accounts, Journal journal, CurrentActor actor) {
        this.entities = entities;
        this.writers = writers;
        this.accounts = accounts;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * Loads everything, or nothing when the demonstration is there already. Tells whether it loaded; refuses with
     * {@code OTHER_ORGANISATION_PRESENT}.
     */
    @Permits(Who.JOB)
    public boolean load() {
        List<?> present = entities.createNativeQuery("select o from gate.organisations() o")
                .getResultList();
        if (!present.isEmpty()) {
            requireDemonstration(present);
            return false;
        }
        UUID organisation = actor.get().organisation();
        Connection connection = entities.unwrap(Connection.class);
        DemoWriters.SignIns signIns = writers.write(connection, organisation);
        accounts.createDemonstration(signIns.members(), signIns.clients());
        journal.changed(DemoAction.DEMONSTRATION_LOADED, organisation);
        return true;
    }

    /** The demonstration stands alone or not at all. */
    private void requireDemonstration(List<?> present) {
        Object marked = entities.createNativeQuery("select gate.is_demonstration(cast(?1 as uuid))")
                .setParameter(1, present.get(0).toString())
                .getSingleResult();
        if (present.size() > 1 || !Boolean.TRUE.equals(marked)) {
            throw new DomainException(DemonstrationError.OTHER_ORGANISATION_PRESENT);
        }
    }
}
