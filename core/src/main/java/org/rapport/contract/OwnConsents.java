package org.rapport.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.GuardianOf;
import org.rapport.client.minor.Guardians;
import org.rapport.client.minor.Standing;
import org.rapport.contract.age.AgeTask;
import org.rapport.relationship.RelationshipRef;
import org.rapport.relationship.care.CareTrace;
import org.rapport.task.Tasks;

/**
 * The own signature of somebody old enough is their own consent: only now do the guardianships from before end, each told
 * in journal and ledger, and the task that asked for it is settled.
 */
@ApplicationScoped
class OwnConsents {

    private static final @Nullable LocalDate AT_ONCE = null;

    @Inject
    private AgreementParties parties;

    @Inject
    private Guardians guardians;

    @Inject
    private CareTrace trace;

    @Inject
    private Tasks tasks;

    @Inject
    private OwnConsentRecord record;

    void signed(@Observes SignedByClient event) {
        RelationshipRef relationship = event.relationship();
        Standing standing = parties.standing(relationship, event.person());
        tasks.settle(AgeTask.OWN_CONSENT_DUE, event.person());
        if (standing.consent() != Consent.OWN_DUE) {
            return;
        }
        record.given(relationship, event.person());
        for (GuardianOf guardian : standing.guardians()) {
            trace.ended(
                    relationship,
                    guardians.end(relationship.unitOn(parties.now()), guardian.id(), AT_ONCE, parties.now()));
        }
    }
}
