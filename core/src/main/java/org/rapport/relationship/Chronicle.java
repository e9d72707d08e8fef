package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;

/** Tells what happened to a relationship to the ledger, to the journal and to other features, all in one transaction. */
@ApplicationScoped
class Chronicle {

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private Event<RelationshipOpened> opened;

    @Inject
    private Event<PhaseChanged> changed;

    @Inject
    private Clock clock;

    /** It was opened; an earlier or later first day is told as that day's beginning. */
    void opened(RelationshipOpened what, LocalDate on, ZoneId zone, Map<String, String> facts) {
        Instant now = clock.instant();
        boolean today = on.equals(now.atZone(zone).toLocalDate());
        append(what.relationshipId(), RelationshipEvent.RELATIONSHIP_OPENED, today ? now : start(on, zone), facts);
        journal.changed(RelationshipAction.RELATIONSHIP_OPENED, what.relationshipId());
        opened.fire(what);
    }

    /** It went on to another phase. */
    void changed(PhaseChanged what) {
        Map<String, String> facts =
                Map.of("from", what.from().name(), "to", what.to().name());
        append(what.relationshipId(), RelationshipEvent.PHASE_CHANGED, clock.instant(), facts);
        journal.changed(RelationshipAction.PHASE_CHANGED, what.relationshipId());
        changed.fire(what);
    }

    /** The day it is there now. */
    LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    private void append(UUID relationship, RelationshipEvent kind, Instant at, Map<String, String> facts) {
        ledger.append(new LedgerFact(relationship, at, kind, LedgerAudience.CLIENT_AND_THERAPIST, relationship, facts));
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
