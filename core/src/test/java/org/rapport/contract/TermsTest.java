package org.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapport.testing.Refusals.refusal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.contract.terms.FieldKind;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.Negotiators;
import org.rapport.testing.SomeTerms;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** All terms of an agreement: kept as they were agreed, refused in so many words, never holding backwards. */
class TermsTest {

    private static final LocalDate TODAY = SomeTerms.today();

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final UUID couple = home.relationship(therapist, mara, jonas);
    private final Negotiators table = new Negotiators(home, therapist, couple);

    private static Map<TermField, String> everything() {
        Map<TermField, String> all = new EnumMap<>(TermField.class);
        for (TermField field : TermField.values()) {
            if (FurtherTerms.isOne(field) && field != TermField.OPEN_ENDED) {
                all.put(field, example(field));
            }
        }
        return all;
    }

    private static String example(TermField field) {
        return switch (field.kind()) {
            case NUMBER -> String.valueOf(field.least() + 6);
            case AMOUNT -> field == TermField.SLIDING_FROM ? "80" : "120.5";
            case DAY -> TODAY.plusDays(90).toString();
            case CHOICE -> field.choices().get(0).name();
            default -> "Words for " + field + "\nand \"more\" ü";
        };
    }

    @Test
    void everyTermIsKeptAsItWasAgreed() {
        AgreementView version = table.propose(SomeTerms.with(SomeTerms.usual("Sleep"), everything()));
        assertThat(version.values()).containsAllEntriesOf(everything());
        assertThat(Term.values()).allMatch(term -> term.agreedIn(version.values()));
        assertThat(stored("arrangements")).doesNotContain("Words for");
        assertThat(stored("encode(words, 'escape')")).doesNotContain("Words for");
    }

    private String stored(String column) {
        return TestDatabase.get()
                .column("select " + column + " from rapport.agreement_version where organisation_id = '" + home.id()
                        + "'")
                .get(0);
    }

    @Test
    void everyFieldBelongsToOneTerm() {
        for (TermField field : TermField.values()) {
            assertThat(Arrays.stream(Term.values()).filter(term -> term.fields().contains(field)))
                    .as(field.name())
                    .hasSize(1);
        }
    }

    @Test
    void whatIsNotAgreedIsAbsentAndChangesNoDigest() {
        AgreementTerms plain = SomeTerms.usual("Sleep");
        assertThat(TermsText.secondDigest(SomeTerms.with(plain, Map.of(TermField.PLACE, " "))))
                .isEqualTo(TermsText.secondDigest(plain));
        for (Map.Entry<TermField, String> one : everything().entrySet()) {
            if (one.getKey() != TermField.SECRETS) {
                assertThat(TermsText.secondDigest(SomeTerms.with(plain, Map.ofEntries(one))))
                        .as(one.getKey().name())
                        .isNotEqualTo(TermsText.secondDigest(plain));
            }
        }
    }

    @Test
    void wordsCannotBeMovedFromOneTermIntoAnotherUnderTheSameDigest() {
        AgreementTerms plain = SomeTerms.usual("Sleep");
        AgreementTerms one = SomeTerms.with(plain, Map.of(TermField.BREAKS, "a\"\nPLACE=\"b"));
        AgreementTerms two = SomeTerms.with(plain, Map.of(TermField.BREAKS, "a", TermField.PLACE, "b"));
        assertThat(TermsText.secondDigest(one)).isNotEqualTo(TermsText.secondDigest(two));
    }

    /** The form of the oldest versions, worked out once by hand: their signatures hold as long as this figure does. */
    @Test
    void theDigestsOfOldVersionsStayWhatTheyAre() {
        AgreementTerms old = new AgreementTerms(
                LocalDate.of(2026, 3, 2),
                Frequency.WEEKLY,
                50,
                new BigDecimal("120.00"),
                "EUR",
                24,
                null,
                48,
                50,
                List.of(6, 12, 18),
                List.of("Sleep again"));
        assertThat(TermsText.digest(old))
                .isEqualTo(TermsText.sha256(
                        "2026-03-02\nWEEKLY\n50\n120\nEUR\n24\nnull\n48\n50\n[6, 12, 18]\n[\"Sleep again\"]"));
    }

    @Test
    void aVersionFromBeforeIsReadAndItsDigestHolds() {
        AgreementView now = table.propose(SomeTerms.usual("Sleep"));
        assertThat(now.digestHolds()).isTrue();
        String first = TermsText.digest(now.terms());
        AgreementView old = asOfBefore(now, first);
        assertThat(old.digest()).isEqualTo(first);
        assertThat(old.digestHolds()).isTrue();
        assertThat(old.values()).containsEntry(TermField.GOALS, "Sleep").doesNotContainKey(TermField.SECRETS);
        assertThat(asOfBefore(now, "0".repeat(64)).digestHolds()).isFalse();
    }

    /** The same row as a release before this one would have written it. */
    private AgreementView asOfBefore(AgreementView now, String digest) {
        UUID id = UUID.randomUUID();
        TestOrganisation.execute(
                "insert into rapport.agreement_version (organisation_id, id, relationship_id, number, state, proposed_by,"
                        + " proposed_at, starts_on, frequency, session_minutes, fee_minor, fee_currency,"
                        + " expected_sessions, cancellation_hours, cancellation_percent, review_after, goals, digest)"
                        + " select organisation_id, ?, relationship_id, (select max(number) + 1 from"
                        + " rapport.agreement_version m where m.organisation_id = v.organisation_id), 'SUPERSEDED',"
                        + " proposed_by, proposed_at, starts_on, frequency, session_minutes, fee_minor, fee_currency,"
                        + " expected_sessions, cancellation_hours, cancellation_percent, review_after, goals, ?"
                        + " from rapport.agreement_version v where organisation_id = ? and id = ?",
                id,
                digest,
                home.id(),
                now.id());
        return table.versions().stream()
                .filter(version -> version.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ErrorCode proposing(AgreementTerms terms) {
        return refusal(() -> table.propose(terms));
    }

    private ErrorCode proposing(Map<TermField, String> further) {
        return proposing(SomeTerms.with(SomeTerms.usual("Sleep"), further));
    }

    @Test
    void badTermsAreNamedEach() {
        assertThat(proposing(SomeTerms.usual("Sleep").with(FurtherTerms.NONE)))
                .isEqualTo(AgreementError.SECRETS_NOT_CHOSEN);
        assertThat(proposing(costs("1000000000", "EUR"))).isEqualTo(AgreementError.FEE_TOO_HIGH);
        assertThat(proposing(costs("120", "USD"))).isEqualTo(AgreementError.OTHER_CURRENCY);
        assertThat(proposing(costs("120", "EURO"))).isEqualTo(SharedError.UNKNOWN_CURRENCY);
        assertThat(proposing(Map.of(TermField.SLIDING_FROM, "130"))).isEqualTo(AgreementError.FEE_OUTSIDE_SCALE);
        assertThat(proposing(Map.of(TermField.SLIDING_FROM, "120", TermField.SLIDING_TO, "100")))
                .isEqualTo(AgreementError.SCALE_UPSIDE_DOWN);
        assertThat(proposing(Map.of(TermField.FEE_EARLIEST, TODAY.toString())))
                .isEqualTo(AgreementError.BEFORE_IT_STARTS);
        assertThat(proposing(Map.of(TermField.FEE_NOTICE_DAYS, "many"))).isEqualTo(SharedError.NOT_A_CHOICE);
        assertThat(proposing(Map.of(TermField.METHOD, "x".repeat(4001)))).isEqualTo(SharedError.TOO_LONG);
        assertThat(proposing(Map.of(TermField.MODALITY, "BY_PIGEON"))).isEqualTo(SharedError.NOT_A_CHOICE);
        AgreementTerms ends = until(TODAY.plusDays(100));
        assertThat(proposing(SomeTerms.with(
                        ends, Map.of(TermField.REVIEW_ON, TODAY.plusDays(101).toString()))))
                .isEqualTo(AgreementError.REVIEW_AFTER_THE_END);
        assertThat(proposing(SomeTerms.with(ends, Map.of(TermField.OPEN_ENDED, "yes"))))
                .isEqualTo(AgreementError.OPEN_AND_ENDING);
    }

    private static AgreementTerms costs(String fee, String currency) {
        return new AgreementTerms(
                        TODAY.plusDays(7),
                        Frequency.WEEKLY,
                        50,
                        new BigDecimal(fee),
                        currency,
                        24,
                        null,
                        48,
                        50,
                        List.of(),
                        List.of("Sleep"))
                .with(SomeTerms.NO_SECRETS);
    }

    private static AgreementTerms until(LocalDate end) {
        return new AgreementTerms(
                        TODAY.plusDays(7),
                        Frequency.WEEKLY,
                        50,
                        BigDecimal.ZERO,
                        "EUR",
                        null,
                        end,
                        48,
                        50,
                        List.of(),
                        List.of("Sleep"))
                .with(SomeTerms.NO_SECRETS);
    }

    @Test
    void aFeeOfNothingAndAnOpenEndAreFine() {
        AgreementTerms open = SomeTerms.with(until(TODAY.plusDays(100)), Map.of());
        assertThat(table.propose(open).summary().fee()).hasToString("0.00 EUR");
        core.run(
                therapist,
                () -> core.bean(Agreements.class).withdraw(table.latest().id()));
        AgreementTerms months = new AgreementTerms(
                        TODAY,
                        Frequency.WEEKLY,
                        50,
                        BigDecimal.TEN,
                        "EUR",
                        null,
                        null,
                        0,
                        0,
                        List.of(),
                        List.of("Sleep"))
                .with(new FurtherTerms(Map.of(TermField.EXPECTED_MONTHS, "6", TermField.SECRETS, "LIMITED_SECRETS")));
        assertThat(table.propose(months).summary().expectedMonths()).contains(6);
    }

    @Test
    void whatOnlySeveralAgreeIsNotKeptForOne() {
        UUID alone = home.relationship(therapist, mara);
        AgreementView version =
                new Negotiators(home, therapist, alone).propose(SomeTerms.with(SomeTerms.usual("Sleep"), everything()));
        assertThat(version.values()).doesNotContainKey(TermField.SECRETS).containsKey(TermField.CONFIDENTIALITY);
    }

    @Test
    void aChangeHoldsNeverBackwards() {
        AgreementView first = table.propose(SomeTerms.usual("Sleep"));
        table.signByTherapist(first);
        table.sign(mara, "Mara Test", first);
        table.sign(jonas, "Jonas Test", first);
        AgreementTerms back = SomeTerms.usual("Sleep").from(TODAY.minusDays(1));
        assertThat(proposing(back)).isEqualTo(AgreementError.AMENDMENT_STARTS_BACK);
        AgreementView second = table.propose(SomeTerms.usual("Sleep").from(TODAY));
        assertThat(first.heldFrom()).isEmpty();
        assertThat(table.versions().get(1).heldFrom()).contains(first.summary().startsOn());
        table.signByTherapist(second);
        table.sign(mara, "Mara Test", second);
        table.sign(jonas, "Jonas Test", second);
        AgreementView late = table.latest();
        assertThat(late.heldFrom()).contains(TODAY);
    }

    @Test
    void aSessionGoesByTheVersionThatHoldsOnItsDay() {
        UUID alone = home.relationship(therapist, mara);
        Negotiators one = new Negotiators(home, therapist, alone);
        AgreementView first = one.propose(SomeTerms.usual("Sleep").from(TODAY.minusDays(30)));
        one.signByTherapist(first);
        one.sign(mara, "Mara Test", first);
        AgreementView second = one.propose(cheaper(TODAY.plusDays(10)));
        one.signByTherapist(second);
        one.sign(mara, "Mara Test", second);
        assertThat(feeOn(one, TODAY.minusDays(31))).isEmpty();
        assertThat(feeOn(one, TODAY.minusDays(1))).hasValue("120.00 EUR");
        assertThat(feeOn(one, TODAY.plusDays(9))).hasValue("120.00 EUR");
        assertThat(feeOn(one, TODAY.plusDays(10))).hasValue("80.00 EUR");
    }

    private static AgreementTerms cheaper(LocalDate from) {
        return costs("80", "EUR").from(from);
    }

    private static Optional<String> feeOn(Negotiators one, LocalDate day) {
        return AgreementView.holdingOn(day, one.versions())
                .map(version -> version.summary().fee().toString());
    }

    @Test
    void allThatDoesNotFitIsToldTogether() {
        AgreementTerms bad = SomeTerms.with(
                costs("1000000000", "EUR"),
                Map.of(TermField.MODALITY, "BY_PIGEON", TermField.FEE_LONG, "-5", TermField.FEE_NOTICE_DAYS, "9999"));
        DomainException refused = catchThrowableOfType(DomainException.class, () -> table.propose(bad));
        assertThat(refused.violations())
                .extracting(violation -> violation.field())
                .containsExactlyInAnyOrder("fee", "modality", "feeLong", "feeNoticeDays");
    }

    @Test
    void choicesHaveChoicesAndNumbersHaveEnds() {
        for (TermField field : TermField.values()) {
            assertThat(field.choices().isEmpty()).as(field.name()).isEqualTo(field.kind() != FieldKind.CHOICE);
            if (field.kind() == FieldKind.NUMBER) {
                assertThat(field.most()).as(field.name()).isGreaterThan(field.least());
            }
        }
    }
}
