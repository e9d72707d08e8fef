package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.rapport.audit.Journal;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.secret.Vault;

/** Ends the asking: everybody's task, the timeline, the journal. */
@ApplicationScoped
class RiskEnding {

    @Inject
    private RiskAsking asking;

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    @Inject
    private Vault vault;

    @Inject
    private CurrentActor actor;

    void takenUp(RiskNotice notice, String done, Instant at) {
        notice.takeUp(actor.get().id(), vault.seal(notice.key().organisation(), notice.person(), done), at);
        asking.settle(notice);
        ledger.append(new LedgerFact(
                notice.relationship(),
                at,
                SafetyLedger.RISK_TAKEN_UP,
                LedgerAudience.THERAPIST,
                notice.id(),
                Map.of("person", notice.person().toString())));
        journal.changed(SafetyAction.RISK_TAKEN_UP, notice.id());
    }
}
