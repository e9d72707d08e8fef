package org.rapport.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.shared.access.CurrentActor;

/** Where sessions leave their traces: ledger, journal and events. */
@ApplicationScoped
class SessionRecord {

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private Event<Object> events;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor actor;

    /** The id of whoever acts. */
    UUID actor() {
        return actor.get().id();
    }

    UUID organisation() {
        return actor.get().organisation();
    }

    Instant now() {
        return clock.instant();
    }

    void tell(Session session, SessionLedger kind, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("number", String.valueOf(session.number()));
        facts.put("at", session.startsAt().toString());
        boolean past = kind == SessionLedger.SESSION_HELD && session.startsAt().isBefore(now());
        ledger.append(new LedgerFact(
                session.relationship(),
                past ? session.startsAt() : now(),
                kind,
                LedgerAudience.CLIENT_AND_THERAPIST,
                session.id(),
                facts));
    }

    void journal(SessionAction action, UUID session) {
        journal.changed(action, session);
    }

    void read(SessionAction action, UUID subject, Collection<UUID> shown) {
        journal.read(action, subject, shown);
    }

    void fire(Object event) {
        events.fire(event);
    }
}
