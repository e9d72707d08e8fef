package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.AgreementView;
import org.rapport.shared.Money;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Wording;

/**
 * An agreement in one sentence, such as "weekly, 50 min, 120 EUR, about 24 sessions, review at 6, 12, 18". In pages:
 * {@code #{agreementSentence.of(summary)}}; without an agreement it says so.
 */
@Named("agreementSentence")
@RequestScoped
public class SentenceView {

    @Inject
    private PageTexts texts;

    /** The sentence in the reader's language. */
    public String of(@Nullable AgreementSummary summary) {
        return summary == null ? texts.of("agreement.none") : of(summary, texts.wording());
    }

    /** The sentence in a language. */
    static String of(AgreementSummary summary, Wording words) {
        List<String> parts = new ArrayList<>();
        parts.add(
                words.text("agreement.sentence.frequency." + summary.frequency().name()));
        parts.add(words.text("agreement.sentence.minutes", summary.sessionMinutes()));
        parts.add(fee(summary.fee(), words));
        Integer expected = summary.expectedSessions();
        if (expected != null) {
            parts.add(words.count("agreement.sentence.expected", expected));
        }
        summary.expectedMonths().ifPresent(months -> parts.add(words.count("agreement.sentence.months", months)));
        if (summary.openEnded()) {
            parts.add(words.text("agreement.sentence.open"));
        }
        LocalDate ends = summary.endsOn();
        if (ends != null) {
            parts.add(words.text("agreement.sentence.until", ends));
        }
        if (!summary.reviewAfter().isEmpty()) {
            parts.add(words.text("agreement.sentence.review", numbers(summary.reviewAfter())));
        }
        return String.join(", ", parts);
    }

    /** Whether a link would let this party sign. */
    public boolean needsLink(AgreementView.Party party) {
        return party.client() && party.missing();
    }

    /** Whether a link would let this young person read it and say what they want, though others sign. */
    public boolean needsReadingLink(AgreementView.Party party) {
        return party.client() && (party.guarded() || party.waiting());
    }

    /** Whether a link of their own would let this guardian sign. */
    public boolean needsGuardianLink(AgreementView.Party party) {
        return party.guardian() && (party.missing() || party.optional());
    }

    /** Whether a party's standing is said in words, though nothing is missing on their side. */
    public boolean explained(AgreementView.Party party) {
        return party.guarded() || party.optional();
    }

    /** The children for whom something else than a signature is missing. */
    public List<AgreementView.Party> waiting(AgreementView version) {
        return version.parties().stream().filter(AgreementView.Party::waiting).toList();
    }

    /** What a party is in the agreement: for guardians, of whom. */
    public String part(AgreementView.Party party) {
        return party.guardian() ? texts.of("agreement.guardianOf", party.forWhom()) : texts.value(party.kind());
    }

    /** Session numbers one after the other. */
    static String numbers(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** A whole amount without decimals. */
    private static String fee(Money fee, Wording words) {
        if (fee.minor() == 0) {
            return words.text("agreement.sentence.free");
        }
        BigDecimal whole = fee.amount().stripTrailingZeros();
        return whole.scale() <= 0 ? words.written(whole.setScale(0)) + "\u00a0" + fee.currencyCode() : words.money(fee);
    }
}
