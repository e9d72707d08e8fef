package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.rapport.contract.AgreementLedger;
import org.rapport.contract.AgreementTask;
import org.rapport.contract.PartyKind;
import org.rapport.contract.SealedTerms;
import org.rapport.contract.counter.CounterKind;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.data.BulkRows;

/** Has somebody ask for a lower fee in a few of the proposals that wait for signatures. */
@ApplicationScoped
class DemoCounters {

    private static final int ONE_OF = 30;
    private static final int FIRST = 4;
    private static final int LESS = 2_500;
    private static final Duration AFTER = Duration.ofHours(33);

    @Inject
    private SealedTerms sealing;

    /** A proposal of which somebody wants one thing to be different. */
    record Asked(UUID version, DemoVersion plan) {}

    static boolean happensIn(DemoRelationship plan) {
        return plan.number() % ONE_OF == FIRST;
    }

    void write(BulkRows rows, DemoRecord record, Asked asked) {
        UUID organisation = record.organisation();
        UUID relationship = record.relationship();
        UUID thread = record.nextId();
        UUID asker = record.persons().get(record.persons().size() - 1);
        Instant at = asked.plan().dates().proposedAt().plus(AFTER);
        String fee = String.valueOf((asked.plan().offer().feeMinor() - LESS) / 100);
        rows.add(
                "agreement_counter",
                "organisation_id, id, thread_id, position, relationship_id, agreement_id, term, asker_kind, asker_id,"
                        + " kind, party_kind, party_id, said_at, wanted, reason",
                organisation,
                thread,
                thread,
                1,
                relationship,
                asked.version(),
                Term.FEE.name(),
                PartyKind.CLIENT.name(),
                asker,
                CounterKind.ASKED.name(),
                PartyKind.CLIENT.name(),
                asker,
                at,
                sealing.wanted(organisation, relationship, Map.of(TermField.FEE, fee)),
                sealing.evidence(organisation, relationship, DemoTerms.reason(record.plan())));
        ask(rows, record, thread, at);
        record.tell(
                rows,
                Told.toTherapist(
                                at,
                                AgreementLedger.AGREEMENT_CHANGE_ASKED.name(),
                                asked.version(),
                                Map.of("number", String.valueOf(asked.plan().number())))
                        .by(asker));
    }

    private static void ask(BulkRows rows, DemoRecord record, UUID thread, Instant at) {
        rows.add(
                "task",
                "organisation_id, id, kind, relationship_id, subject_id, owner_id, created_at, by_feature",
                record.organisation(),
                record.nextId(),
                AgreementTask.AGREEMENT_CHANGE_ASKED.name(),
                record.relationship(),
                thread,
                record.therapist(),
                at,
                true);
    }
}
