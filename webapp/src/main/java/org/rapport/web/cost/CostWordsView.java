package org.rapport.web.cost;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.rapport.contract.AgreementSummary;
import org.rapport.session.cost.AskStatement;
import org.rapport.session.cost.Charge;
import org.rapport.session.cost.Estimate;
import org.rapport.shared.DomainException;
import org.rapport.shared.Violation;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Wording;

/** Puts costs into words. */
@Named("costWords")
@RequestScoped
public class CostWordsView {

    @Inject
    private PageTexts texts;

    @Inject
    private DatesView dates;

    /** The period asked for; the current month where none was. */
    AskStatement period(AskStatement asked) {
        if (asked.from() != null || asked.to() != null) {
            return asked;
        }
        LocalDate today = dates.getToday();
        return new AskStatement(
                asked.relationship(),
                today.withDayOfMonth(1),
                today.withDayOfMonth(today.lengthOfMonth()),
                asked.splitting());
    }

    /** What does not fit, in sentences. */
    String problem(DomainException refused) {
        return refused.violations().stream().map(this::sentence).collect(Collectors.joining(" "));
    }

    private String sentence(Violation violation) {
        return texts.failure(new DomainException(violation.code(), violation.args()));
    }

    /** The sentences of an estimate. */
    List<String> sentences(Estimate estimate) {
        Wording words = texts.wording();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                estimate.inForce() ? "costs.estimate.inForce" : "costs.estimate.proposed", estimate.agreement()));
        sentences.add(
                words.text("costs.estimate.basis." + estimate.basis().name(), estimate.sessions(), estimate.fee()));
        estimate.first().ifPresent(first -> sentences.add(words.text("costs.estimate.first", first)));
        sentences.add(words.text("costs.estimate.total", estimate.total()));
        if (estimate.perMonth().isPresent() && estimate.monthly().isPresent()) {
            sentences.add(words.text(
                    "costs.estimate.monthly",
                    estimate.perMonth().get(),
                    estimate.monthly().get()));
        }
        return sentences;
    }

    /** The sentences of the estimate from a version somebody was allowed to read; none where it says too little. */
    public List<String> estimate(AgreementSummary terms, boolean inForce) {
        return Estimate.of(terms, inForce).map(this::sentences).orElse(List.of());
    }

    /** What is due for a session. */
    public String due(Charge charge) {
        return charge.due().map(texts.wording()::money).orElseGet(() -> texts.of("costs.notAgreed"));
    }

    /** Why. */
    public String reason(Charge charge) {
        return texts.of("costs.reason", texts.value(charge.kind()), charge.minutes());
    }
}
