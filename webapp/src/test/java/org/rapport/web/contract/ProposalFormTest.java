package org.rapport.web.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.Frequency;
import org.rapport.shared.Money;
import org.rapport.web.i18n.Texts;
import org.rapport.web.i18n.Wording;

class ProposalFormTest {

    private final Texts texts = new Texts(List.of(
            "Agreement_en.properties", "Agreement_de.properties", "General_en.properties", "General_de.properties"));

    @Test
    void sessionNumbersAreReadWhateverStandsBetween() {
        assertThat(ProposalForm.numbers("6, 12;18 und 24")).containsExactly(6, 12, 18, 24);
        assertThat(ProposalForm.numbers(" ")).isEmpty();
    }

    @Test
    void whatIsNoSessionNumberIsLeftToTheRulesToRefuse() {
        assertThat(ProposalForm.numbers("-3, 99999999999")).containsExactly(0, 0);
    }

    @Test
    void aFormShowsTermsAndGivesThemBack() {
        AgreementTerms terms = new AgreementTerms(
                LocalDate.of(2026, 12, 1),
                Frequency.WEEKLY,
                50,
                new BigDecimal("120.00"),
                "EUR",
                24,
                null,
                48,
                50,
                List.of(6, 12, 18),
                List.of("Sleep <b>well</b>", "Sich trauen 🙂"));
        assertThat(ProposalForm.of(terms).toTerms()).isEqualTo(terms);
    }

    @Test
    void anEmptyFormIsLeftToTheRulesToRefuse() {
        AgreementTerms terms = new ProposalForm().toTerms();
        assertThat(terms.goals()).isEmpty();
        assertThat(terms.fee()).isNull();
    }

    @Test
    void anAgreementIsOneSentence() {
        assertThat(SentenceView.of(summary(24, null, "120"), english()))
                .isEqualTo("weekly, 50 min, 120\u00a0EUR, about 24 sessions, review at 6, 12, 18");
        assertThat(SentenceView.of(summary(null, LocalDate.of(2027, 6, 30), "95.50"), german()))
                .startsWith("wöchentlich, 50 Min., 95,50\u00a0EUR, bis ")
                .endsWith("Rückblick nach 6, 12, 18");
    }

    private Wording english() {
        return texts.in(Locale.ENGLISH, ZoneOffset.UTC);
    }

    private Wording german() {
        return texts.in(Locale.GERMAN, ZoneOffset.UTC);
    }

    private static AgreementSummary summary(Integer expected, LocalDate ends, String fee) {
        return new AgreementSummary(
                UUID.randomUUID(),
                1,
                LocalDate.of(2026, 12, 1),
                Frequency.WEEKLY,
                50,
                Money.of(new BigDecimal(fee), "EUR"),
                expected,
                ends,
                List.of(6, 12, 18),
                org.rapport.contract.terms.FurtherTerms.NONE);
    }
}
