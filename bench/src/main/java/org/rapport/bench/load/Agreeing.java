package org.rapport.bench.load;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.Frequency;
import org.rapport.contract.SealedTerms;

/** Writes the agreement of a relationship: proposed, signed by everybody, in force; with the key its goals are sealed under. */
final class Agreeing {

    private static final List<String> GOALS = List.of(
            "Sleep through the night at least four times a week",
            "Say what I need without shouting",
            "Go back to choir practice",
            "Feel less alone with the grief",
            "Ask for help before it is too much");
    private static final int HOURS = 48;
    private static final int PERCENT = 50;
    private static final int FEE = 120;

    private final Tables tables;
    private final LedgerRows ledger;
    private final Sealing sealing;

    /** What seals for an organisation. */
    record Sealing(UUID organisation, byte[] organisationKey, BulkVault vault, SealedTerms terms) {}

    Agreeing(Tables tables, LedgerRows ledger, Sealing sealing) {
        this.tables = tables;
        this.ledger = ledger;
        this.sealing = sealing;
    }

    void write(Relation relation) {
        if (!relation.course().agreed()) {
            return;
        }
        tables.row("rapport.data_key")
                .id(sealing.organisation())
                .id(relation.id())
                .bytes(sealing.vault().next(sealing.organisationKey(), relation.id()))
                .moment(proposedAt(relation));
        SealedTerms.Sealed sealed = sealing.terms().seal(sealing.organisation(), relation.id(), terms(relation));
        version(relation, sealed);
        Instant signed = proposedAt(relation).plus(8, ChronoUnit.HOURS);
        for (int person = 0; person < relation.course().persons(); person++) {
            Instant at = signed.plus(7L * person, ChronoUnit.MINUTES);
            sign(relation, sealed.digest(), at, person);
            tell(relation, at, LedgerRows.By.client(relation.person(person)), "AGREEMENT_SIGNED_BY_CLIENT");
        }
        sign(relation, sealed.digest(), relation.agreedAt(), Form.THERAPIST);
        LedgerRows.By therapist = LedgerRows.By.member(relation.therapist().id());
        tell(relation, relation.agreedAt(), therapist, "AGREEMENT_SIGNED_BY_THERAPIST");
        tell(relation, relation.agreedAt().plusMillis(20), therapist, "AGREEMENT_IN_FORCE");
    }

    private static Instant proposedAt(Relation relation) {
        return relation.opened().plus(26, ChronoUnit.HOURS);
    }

    private static AgreementTerms terms(Relation relation) {
        return new AgreementTerms(
                relation.openedOn().plusDays(1),
                Frequency.AS_NEEDED,
                Course.MINUTES,
                BigDecimal.valueOf(FEE),
                "EUR",
                relation.course().expectedSessions(),
                null,
                HOURS,
                PERCENT,
                relation.course().reviewPoints(),
                List.of(GOALS.get(relation.number() % GOALS.size())));
    }

    private void version(Relation relation, SealedTerms.Sealed sealed) {
        tables.row("rapport.agreement_version")
                .id(sealing.organisation())
                .id(relation.agreement())
                .big(2)
                .id(relation.id())
                .integer(1)
                .text("ACTIVE")
                .id(relation.therapist().id())
                .moment(proposedAt(relation))
                .day(relation.openedOn().plusDays(1))
                .text(Frequency.AS_NEEDED.name())
                .integer(Course.MINUTES)
                .big(FEE * 100L)
                .text("EUR")
                .integer(relation.course().expectedSessions())
                .integer(HOURS)
                .integer(PERCENT)
                .text(sealed.reviewPoints())
                .bytes(sealed.goals())
                .text(sealed.digest())
                .moment(relation.agreedAt().plusMillis(20))
                .bytes(sealed.words())
                .text(sealed.arrangements())
                .integer(sealed.digestForm())
                .text(sealed.guardianDigest());
        LedgerRows.By therapist = LedgerRows.By.member(relation.therapist().id());
        tell(relation, proposedAt(relation), therapist, "AGREEMENT_PROPOSED");
    }

    private void sign(Relation relation, String digest, Instant at, int person) {
        boolean client = person != Form.THERAPIST;
        tables.row("rapport.agreement_signature")
                .id(sealing.organisation())
                .id(relation.idAt(at, 51 + (long) person))
                .id(relation.agreement())
                .text(client ? "CLIENT" : "THERAPIST")
                .id(client ? relation.person(person) : relation.therapist().id())
                .text("TYPED_NAME")
                .moment(at)
                .bytes(sealing.terms().evidence(sealing.organisation(), relation.id(), "Signed by hand"))
                .text(digest);
    }

    private void tell(Relation relation, Instant at, LedgerRows.By by, String kind) {
        ledger.add(
                relation,
                at,
                by,
                new LedgerRows.Told(
                        kind,
                        "CLIENT_AND_THERAPIST",
                        relation.agreement(),
                        org.rapport.relationship.Ledger.encode(Map.of("number", "1"))));
    }
}
