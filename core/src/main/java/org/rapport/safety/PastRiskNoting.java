package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rapport.audit.Journal;
import org.rapport.measure.AnswerSource;
import org.rapport.measure.ResponseSubmitted;
import org.rapport.shared.access.CurrentActor;

/** Puts a past answer that needed a person then on the list to be looked through, in the transaction that stored it. */
@ApplicationScoped
class PastRiskNoting {

    @Inject
    private PastRiskStore store;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    void answered(@Observes ResponseSubmitted form) {
        if (form.source() == AnswerSource.PAST && RiskRaising.isRisk(form)) {
            store.add(actor.get().organisation(), form);
            journal.changed(SafetyAction.PAST_RISK_NOTED, form.response());
        }
    }
}
