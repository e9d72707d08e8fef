package org.rapport.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.contract.AgreementLedger;
import org.rapport.contract.AgreementState;
import org.rapport.contract.PartyKind;
import org.rapport.contract.SealedTerms;
import org.rapport.contract.SigningMethod;
import org.rapport.shared.data.BulkRows;

/** Gives every demonstration relationship its agreement: proposed, signed by each party, in some replaced later on. */
@ApplicationScoped
class DemoAgreements {

    @Inject
    private SealedTerms sealing;

    @Inject
    private DemoCounters counters;

    @Inject
    private Clock clock;

    /** A version with what was signed on it. */
    private record Version(UUID id, DemoVersion plan, SealedTerms.Sealed sealed) {}

    void write(BulkRows rows, DemoRecord record) {
        LocalDate today = LocalDate.now(clock.withZone(DemoWriters.ZONE));
        List<DemoVersion> plans = new DemoVersions(record.plan(), today).all();
        List<Version> before = new ArrayList<>();
        for (DemoVersion plan : plans) {
            UUID id = record.nextId();
            Version version = new Version(
                    id, plan, sealing.seal(record.organisation(), record.relationship(), plan.terms(record.plan())));
            proposed(rows, record, version);
            plan.signatures().forEach(signature -> sign(rows, record, version, signature));
            if (plan.state() == AgreementState.PROPOSED && DemoCounters.happensIn(record.plan())) {
                counters.write(rows, record, new DemoCounters.Asked(id, plan));
            }
            Instant withdrawn = plan.dates().withdrawnAt();
            if (withdrawn != null) {
                record.tell(rows, told(withdrawn, AgreementLedger.AGREEMENT_WITHDRAWN, version));
            }
            Instant inForce = plan.dates().inForceAt();
            if (inForce != null) {
                comeIntoForce(new Change(rows, record), before, version, inForce);
            }
        }
    }

    /** Where it is written. */
    private record Change(BulkRows rows, DemoRecord record) {

        void tell(Told told) {
            record.tell(rows, told);
        }
    }

    private static void comeIntoForce(Change change, List<Version> before, Version version, Instant at) {
        if (!before.isEmpty()) {
            change.tell(told(at.minusMillis(1), AgreementLedger.AGREEMENT_SUPERSEDED, before.get(before.size() - 1)));
        }
        change.tell(told(at, AgreementLedger.AGREEMENT_IN_FORCE, version));
        change.record().agreed(version.id(), at);
        before.add(version);
    }

    private static Told told(Instant at, AgreementLedger kind, Version version) {
        return Told.toAll(
                at,
                kind.name(),
                version.id(),
                Map.of("number", String.valueOf(version.plan().number())));
    }

    private static void proposed(BulkRows rows, DemoRecord record, Version version) {
        DemoVersion plan = version.plan();
        rows.add(
                "agreement_version",
                "organisation_id, id, version, relationship_id, number, state, proposed_by, proposed_at, starts_on,"
                        + " frequency, session_minutes, fee_minor, fee_currency, expected_sessions, ends_on,"
                        + " cancellation_hours, cancellation_percent, review_after, goals, digest, activated_at,"
                        + " superseded_at, words, arrangements, digest_form, guardian_digest",
                record.organisation(),
                version.id(),
                plan.writes(),
                record.relationship(),
                plan.number(),
                plan.state().name(),
                record.therapist(),
                plan.dates().proposedAt(),
                plan.offer().startsOn(),
                DemoVersion.frequency(record.plan()).name(),
                record.plan().kind().minutes(),
                plan.offer().feeMinor(),
                "EUR",
                plan.offer().expected(),
                plan.offer().endsOn(),
                DemoVersion.CANCELLATION_HOURS,
                DemoVersion.CANCELLATION_PERCENT,
                version.sealed().reviewPoints(),
                version.sealed().goals(),
                version.sealed().digest(),
                plan.dates().inForceAt(),
                plan.dates().supersededAt(),
                version.sealed().words(),
                version.sealed().arrangements(),
                version.sealed().digestForm(),
                version.sealed().guardianDigest());
        record.tell(rows, told(plan.dates().proposedAt(), AgreementLedger.AGREEMENT_PROPOSED, version));
    }

    /** Clients type their names through a link; the therapist draws. */
    private void sign(BulkRows rows, DemoRecord record, Version version, DemoVersion.Signed signed) {
        boolean client = signed.person() >= 0;
        UUID party = client ? record.persons().get(signed.person()) : record.therapist();
        rows.add(
                "agreement_signature",
                "organisation_id, id, agreement_id, party_kind, party_id, method, signed_at, evidence, digest",
                record.organisation(),
                record.nextId(),
                version.id(),
                client ? PartyKind.CLIENT.name() : PartyKind.THERAPIST.name(),
                party,
                client ? SigningMethod.TYPED_NAME.name() : SigningMethod.DRAWN.name(),
                signed.at(),
                sealing.evidence(record.organisation(), record.relationship(), evidence(record, signed)),
                version.sealed().digest());
        Told told = told(
                signed.at(),
                client ? AgreementLedger.AGREEMENT_SIGNED_BY_CLIENT : AgreementLedger.AGREEMENT_SIGNED_BY_THERAPIST,
                version);
        record.tell(rows, client ? told.by(party) : told);
    }

    private static String evidence(DemoRecord record, DemoVersion.Signed signed) {
        if (signed.person() < 0) {
            return DemoNames.drawing(record.plan().therapist());
        }
        DemoPerson person = record.plan().people().get(signed.person());
        return person.givenName() + " " + person.familyName();
    }
}
