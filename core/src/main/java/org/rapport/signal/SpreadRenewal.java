package org.rapport.signal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Works out anew how far the clients of an organisation differ from each other, for every instrument and scale that has
 * parameters, once a night.
 */
@Boundary
class SpreadRenewal {

    @Inject
    private EntityManager entities;

    @Inject
    private CourseReading reading;

    @Inject
    private Parameters parameters;

    @Inject
    private Nights nights;

    @Inject
    private Traces traces;

    /** Who acts, and the journal. */
    @ApplicationScoped
    static class Traces {

        @Inject
        private CurrentActor actor;

        @Inject
        private Journal journal;

        UUID organisation() {
            return actor.get().organisation();
        }

        void renewed() {
            journal.changed(SignalAction.PARAMETERS_RENEWED, organisation());
        }
    }

    /** All organisations. */
    @Permits(Who.ANYONE)
    public List<UUID> organisations() {
        return nights.organisations();
    }

    /** Renews what has changed in the job's organisation; gives how many new versions there are, 0 on a night done before. */
    @Permits(Who.JOB)
    public int renew() {
        UUID organisation = traces.organisation();
        if (!take(organisation, nights.of(organisation))) {
            return 0;
        }
        int renewed = 0;
        for (Parameters.Subject subject : parameters.subjects(organisation)) {
            if (parameters.renew(subject, reading.meanPerClient(subject))) {
                renewed++;
            }
        }
        if (renewed > 0) {
            traces.renewed();
        }
        return renewed;
    }

    /** Whether this night is still to be done; it is the caller's then. */
    private boolean take(UUID organisation, LocalDate night) {
        return entities.createNativeQuery("insert into rapport.signal_renewal (organisation_id, night)"
                                + " values (?1, ?2) on conflict (organisation_id) do update set night = excluded.night"
                                + " where rapport.signal_renewal.night < excluded.night")
                        .setParameter(1, organisation)
                        .setParameter(2, Date.valueOf(night))
                        .executeUpdate()
                > 0;
    }
}
