package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * A therapist writes down that both sides looked back on their agreement, as its review points ask for. What was said there
 * is not kept here: a change of a term is proposed as any other.
 */
@Boundary
public class LookingBack {

    @Inject
    private RelationshipAccess access;

    @Inject
    private AgreementRepository agreements;

    @Inject
    private Keeping keeping;

    @Inject
    private Clock clock;

    /** Writes it down and tells ledger, journal and events. */
    @ApplicationScoped
    static class Keeping {

        @Inject
        private EntityManager entities;

        @Inject
        private CurrentActor actor;

        @Inject
        private Ids ids;

        @Inject
        private Event<AgreementEvent> events;

        @Inject
        private Traces traces;

        void keep(AgreementVersion version, LocalDate day, Clock clock) {
            int made = entities.createNativeQuery("insert into rapport.agreement_review (organisation_id, id,"
                            + " relationship_id, agreement_id, held_on, recorded_at, recorded_by)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                            + " on conflict (organisation_id, relationship_id, held_on) do nothing")
                    .setParameter(1, actor.get().organisation())
                    .setParameter(2, ids.next())
                    .setParameter(3, version.relationship())
                    .setParameter(4, version.id())
                    .setParameter(5, Date.valueOf(day))
                    .setParameter(6, Timestamp.from(clock.instant()))
                    .setParameter(7, actor.get().id())
                    .executeUpdate();
            if (made > 0) {
                traces.leave(version, day, clock);
                events.fire(new AgreementLookedBackOn(version.relationship(), version.id()));
            }
        }
    }

    /** Ledger and journal. */
    @ApplicationScoped
    static class Traces {

        @Inject
        private Ledger ledger;

        @Inject
        private Journal journal;

        void leave(AgreementVersion version, LocalDate day, Clock clock) {
            journal.changed(AgreementAction.AGREEMENT_LOOKED_BACK_ON, version.id());
            ledger.append(new LedgerFact(
                    version.relationship(),
                    clock.instant(),
                    AgreementLedger.AGREEMENT_LOOKED_BACK_ON,
                    LedgerAudience.CLIENT_AND_THERAPIST,
                    version.id(),
                    Map.of("day", day.toString())));
        }
    }

    /**
     * Both sides looked back on this day. Said twice of one day, it stays as it was; {@code LOOKED_BACK_AHEAD} for a day to
     * come, {@code LOOKED_BACK_BEFORE} for one before the version in force began, {@code NOTHING_IN_FORCE} without one.
     */
    @Permits(Who.THERAPIST)
    public void done(UUID relationshipId, LocalDate day) {
        RelationshipRef relationship = access.requireMine(relationshipId);
        Signatures.requireNotEnded(relationship);
        AgreementVersion version = agreements
                .inForce(relationship.organisation(), relationship.id())
                .orElseThrow(() -> new DomainException(AgreementError.NOTHING_IN_FORCE));
        if (day.isAfter(relationship.dayOf(clock.instant()))) {
            throw new DomainException(AgreementError.LOOKED_BACK_AHEAD, Map.of("field", "day"));
        }
        if (day.isBefore(version.summary().startsOn())) {
            throw new DomainException(
                    AgreementError.LOOKED_BACK_BEFORE,
                    Map.of("field", "day", "day", version.summary().startsOn()));
        }
        keeping.keep(version, day, clock);
    }
}
