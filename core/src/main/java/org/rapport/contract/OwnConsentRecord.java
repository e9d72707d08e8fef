package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.relationship.Ledger;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerFact;
import org.rapport.relationship.RelationshipRef;

/** Where a young person's own consent leaves its traces. */
@ApplicationScoped
class OwnConsentRecord {

    @Inject
    private Journal journal;

    @Inject
    private Ledger ledger;

    @Inject
    private Clock clock;

    void given(RelationshipRef relationship, UUID person) {
        journal.changed(AgreementAction.OWN_CONSENT_GIVEN, person);
        ledger.append(new LedgerFact(
                relationship.id(),
                clock.instant(),
                AgreementLedger.OWN_CONSENT_GIVEN,
                LedgerAudience.THERAPIST,
                person,
                Map.of("person", person.toString())));
    }
}
