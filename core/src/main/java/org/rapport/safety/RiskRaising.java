package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.AnswerSource;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;

/**
 * Raises a notice in the transaction that stored the answer, and asks the first circle.
 */
@ApplicationScoped
class RiskRaising {

    @Inject
    private RiskStore store;

    @Inject
    private RiskCircles circles;

    @Inject
    private RiskAsking asking;

    @Inject
    private Told told;

    @Inject
    private SafetySettings settings;

    /** What is left behind, and the time. */
    @ApplicationScoped
    static class Told {

        @Inject
        private RelationshipAccess access;

        @Inject
        private Ledger ledger;

        @Inject
        private Journal journal;

        @Inject
        private Clock clock;

        Instant now() {
            return clock.instant();
        }

        RelationshipRef relationship(UUID id) {
            return access.known(id);
        }

        void raised(RiskNotice notice) {
            ledger.append(new LedgerFact(
                    notice.relationship(),
                    notice.raisedAt(),
                    SafetyLedger.RISK_RAISED,
                    LedgerAudience.THERAPIST,
                    notice.id(),
                    Map.of("person", notice.person().toString())));
            journal.changed(SafetyAction.RISK_RAISED, notice.id());
        }

        void widened(RiskNotice notice) {
            journal.changed(SafetyAction.RISK_WIDENED, notice.id());
        }
    }

    void answered(@Observes ResponseSubmitted form) {
        if (form.source() == AnswerSource.PAST || !isRisk(form)) {
            return;
        }
        RelationshipRef relationship = told.relationship(form.relationship());
        Instant now = told.now();
        RiskNotice notice =
                new RiskNotice(store.nextKey(relationship.organisation()), form, now, now.plus(settings.patience()));
        store.add(notice);
        ask(relationship, notice, 0, now.plus(settings.patience()));
        told.raised(notice);
    }

    /** Whether answers that just came in, of a client or about one, need a person. */
    static boolean isRisk(ResponseSubmitted form) {
        return !form.rescored() && !form.riskItems().isEmpty() && form.respondentKind() != RespondentKind.THERAPIST;
    }

    /** Nobody took it up in time. */
    void widen(RiskNotice notice) {
        Instant next = told.now().plus(settings.patience());
        int circle = notice.widen(next);
        store.flush();
        ask(told.relationship(notice.relationship()), notice, circle, next);
        told.widened(notice);
    }

    private void ask(RelationshipRef relationship, RiskNotice notice, int circle, Instant dueAt) {
        Set<UUID> members = circles.members(relationship, circle, relationship.dayOf(told.now()));
        asking.ask(relationship, notice, members, dueAt);
    }
}
