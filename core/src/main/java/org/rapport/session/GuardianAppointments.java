package org.rapport.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.Guardians;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A guardian who may see appointments sees when the next ones are: the times and nothing else. */
@Boundary
public class GuardianAppointments {

    /** How many are shown. */
    static final int MOST = 8;

    private final RelationshipAccess access;
    private final SessionRepository sessions;
    private final Guardians guardians;
    private final CurrentActor actor;
    private final Traces traces;

    /** Journal and clock. */
    @ApplicationScoped
    static class Traces {

        @Inject
        private Journal journal;

        @Inject
        private Clock clock;

        Instant now() {
            return clock.instant();
        }

        void read(UUID relationship) {
            journal.read(SessionAction.SESSIONS_READ, relationship, List.of());
        }
    }

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected GuardianAppointments() {
        this(null, null, null, null, null);
    }

    /** Over these parts. */
    @Inject
    GuardianAppointments(
            RelationshipAccess access,
            SessionRepository sessions,
            Guardians guardians,
            CurrentActor actor,
            Traces traces) {
        this.access = access;
        this.sessions = sessions;
        this.guardians = guardians;
        this.actor = actor;
        this.traces = traces;
    }

    /** The next planned sessions of the relationship, soonest first; nothing for a guardian without that right. */
    @Permits(Who.GUARDIAN_BY_LINK)
    public Optional<List<Slot>> next(UUID relationshipId) {
        RelationshipRef relationship = access.requireGuardian(relationshipId);
        Instant now = traces.now();
        boolean may = guardians.holding(relationship.unitOn(now)).stream()
                .filter(guardian -> guardian.guardian().equals(actor.get().id()))
                .filter(guardian -> relationship.participant(guardian.child()).isPresent())
                .anyMatch(guardian -> guardian.may(GuardianRight.SEE_APPOINTMENTS));
        if (!may) {
            return Optional.empty();
        }
        traces.read(relationship.id());
        return Optional.of(sessions.planned(relationship, now, MOST));
    }
}
