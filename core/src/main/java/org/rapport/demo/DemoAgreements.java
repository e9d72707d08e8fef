package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.Frequency;
import org.rapport.contract.SealedTerms;

/** Gives every demonstration relationship an agreement that all have signed. */
@ApplicationScoped
class DemoAgreements {

    private static final int MANY_SESSIONS = 60;

    @Inject
    private SealedTerms sealing;

    void write(Rows rows, DemoRecord record) {
        DemoRelationship plan = record.plan();
        LocalDate opened = plan.held().get(0).toLocalDate().minusDays(5);
        Instant signed = DemoRecord.instant(opened.atTime(10, 0));
        AgreementTerms terms = terms(plan, opened);
        SealedTerms.Sealed sealed = sealing.seal(record.organisation(), record.relationship(), terms);
        rows.add(
                "agreement_version",
                "organisation_id, id, relationship_id, number, state, proposed_by, proposed_at, starts_on, frequency,"
                        + " session_minutes, fee_minor, fee_currency, expected_sessions, cancellation_hours,"
                        + " cancellation_percent, review_after, goals, digest, activated_at",
                record.organisation(),
                record.agreement(),
                record.relationship(),
                1,
                "ACTIVE",
                record.therapist(),
                signed,
                opened,
                terms.frequency() == Frequency.WEEKLY ? "WEEKLY" : "FORTNIGHTLY",
                terms.sessionMinutes(),
                plan.kind().feeMinor(),
                "EUR",
                terms.expectedSessions(),
                terms.cancellationHours(),
                terms.cancellationPercent(),
                sealed.reviewPoints(),
                sealed.goals(),
                sealed.digest(),
                signed);
        for (UUID person : record.persons()) {
            sign(rows, record, new Signed("CLIENT", person, "TYPED_NAME", signed, sealed.digest()));
        }
        sign(rows, record, new Signed("THERAPIST", record.therapist(), "DRAWN", signed, sealed.digest()));
        record.tell(rows, new DemoRecord.Told(signed, "AGREEMENT_IN_FORCE", record.agreement(), "number=1"));
    }

    private record Signed(String side, UUID party, String method, Instant at, String digest) {}

    private void sign(Rows rows, DemoRecord record, Signed signed) {
        rows.add(
                "agreement_signature",
                "organisation_id, id, agreement_id, party_kind, party_id, method, signed_at, evidence, digest",
                record.organisation(),
                record.nextId(),
                record.agreement(),
                signed.side(),
                signed.party(),
                signed.method(),
                signed.at(),
                sealing.evidence(record.organisation(), record.relationship(), "demonstration"),
                signed.digest());
    }

    private static AgreementTerms terms(DemoRelationship plan, LocalDate opened) {
        int expected = Math.min(MANY_SESSIONS + 20, (plan.held().size() / 12 + 2) * 12);
        return new AgreementTerms(
                opened,
                plan.intervalWeeks() == 1 ? Frequency.WEEKLY : Frequency.FORTNIGHTLY,
                plan.kind().minutes(),
                BigDecimal.valueOf(plan.kind().feeMinor(), 2),
                "EUR",
                expected,
                null,
                48,
                50,
                List.of(6, 12, 18),
                DemoNames.goals(plan.people().get(0).language(), new Random(plan.number())));
    }
}
