package org.rapport.session.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.Frequency;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.Money;

class EstimateRulesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static AgreementSummary terms(
            Frequency frequency,
            @Nullable Integer sessions,
            @Nullable LocalDate endsOn,
            Map<TermField, String> further) {
        return new AgreementSummary(
                UUID.randomUUID(),
                3,
                START,
                frequency,
                50,
                Money.of(new BigDecimal("150"), "USD"),
                sessions,
                endsOn,
                List.of(),
                new FurtherTerms(further));
    }

    /** The vector of clinical.md F.3: an intake of 200 and 45 sessions at 150. */
    @Test
    void theFirstSessionMayHaveAFeeOfItsOwn() {
        Estimate estimate = EstimateRules.of(
                        terms(Frequency.WEEKLY, 46, null, Map.of(TermField.FEE_FIRST, "200")), true)
                .orElseThrow();
        assertThat(estimate.total()).hasToString("6950.00 USD");
        assertThat(estimate.perMonth()).contains(new BigDecimal("4.35"));
        assertThat(estimate.monthly().orElseThrow()).hasToString("652.50 USD");
        assertThat(estimate.basis()).isEqualTo(Estimate.Basis.SESSIONS);
    }

    @Test
    void monthsCountByTheRhythm() {
        Estimate estimate = EstimateRules.of(
                        terms(Frequency.FORTNIGHTLY, null, null, Map.of(TermField.EXPECTED_MONTHS, "6")), false)
                .orElseThrow();
        // 6 times 2.17
        assertThat(estimate.sessions()).isEqualTo(13);
        assertThat(estimate.total()).hasToString("1950.00 USD");
        assertThat(estimate.basis()).isEqualTo(Estimate.Basis.MONTHS);
    }

    @Test
    void theLastDayCountsTheSessionOnTheFirstDayToo() {
        Estimate estimate = EstimateRules.of(terms(Frequency.MONTHLY, null, START.plusMonths(2), Map.of()), true)
                .orElseThrow();
        assertThat(estimate.sessions()).isEqualTo(2);
        assertThat(EstimateRules.of(terms(Frequency.MONTHLY, null, START, Map.of()), true)
                        .orElseThrow()
                        .sessions())
                .isEqualTo(1);
    }

    @Test
    void anOpenEndIsEstimatedOverTwelveMonths() {
        Estimate estimate = EstimateRules.of(
                        terms(Frequency.WEEKLY, null, null, Map.of(TermField.OPEN_ENDED, "yes")), true)
                .orElseThrow();
        assertThat(estimate.basis()).isEqualTo(Estimate.Basis.TWELVE_MONTHS);
        assertThat(estimate.sessions()).isEqualTo(52);
    }

    @Test
    void asNeededIsEstimatedByANumberOnly() {
        assertThat(EstimateRules.of(terms(Frequency.AS_NEEDED, null, null, Map.of(TermField.OPEN_ENDED, "yes")), true))
                .isEmpty();
        Estimate estimate = EstimateRules.of(terms(Frequency.AS_NEEDED, 10, null, Map.of()), true)
                .orElseThrow();
        assertThat(estimate.total()).hasToString("1500.00 USD");
        assertThat(estimate.monthly()).isEmpty();
    }

    @Test
    void partsTogetherAreTheTotal() {
        List<Statement.Part> parts =
                Statements.split(Money.of(new BigDecimal("100.00"), "EUR"), List.of("Ana", "Ben", "Cleo"));
        assertThat(parts)
                .extracting(part -> part.due().toString())
                .containsExactly("33.34 EUR", "33.33 EUR", "33.33 EUR");
        assertThat(Statements.split(Money.of(BigDecimal.ZERO, "EUR"), List.of("Ana", "Ben")))
                .extracting(part -> part.due().minor())
                .containsExactly(0L, 0L);
    }
}
