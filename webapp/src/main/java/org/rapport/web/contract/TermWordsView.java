package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.rapport.contract.AgreementView;
import org.rapport.contract.GuardianAgreement;
import org.rapport.contract.counter.CounterState;
import org.rapport.contract.counter.CounterView;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.web.i18n.PageTexts;

/** Terms in the reader's words, the same on every page: what is agreed, and what is not. */
@Named("termWords")
@RequestScoped
public class TermWordsView {

    @Inject
    private PageTexts texts;

    private TermSentences sentences() {
        return new TermSentences(texts.wording());
    }

    /** All terms of a version. */
    public List<TermSection> of(AgreementView version) {
        return sentences()
                .sections(
                        version.values(),
                        version.summary().fee().currencyCode(),
                        term -> term.appliesTo(version.several()));
    }

    /** All terms guardians sign; the goals stand for themselves where they were released. */
    public List<TermSection> ofGuardian(GuardianAgreement version) {
        return sentences()
                .sections(
                        version.values(),
                        version.summary().fee().currencyCode(),
                        term -> term.forGuardians() && term.appliesTo(version.several()));
    }

    /** What a term says by these values; so many words when it says nothing. */
    public List<String> said(Term term, Map<TermField, String> values, String currency) {
        TermLine line = sentences().line(term, values, currency);
        return line.agreed() ? line.lines() : List.of(texts.of("term.notAgreed"));
    }

    /** What the version says of the term that somebody wants to be different. */
    public List<String> now(CounterView counter) {
        return said(counter.term(), counter.agreed(), counter.currency());
    }

    /** What is wanted by this step. */
    public List<String> wanted(CounterView counter, CounterView.Step step) {
        return said(counter.term(), step.wanted(), counter.currency());
    }

    /** How a badge for where it stands looks. */
    public String tone(CounterView counter) {
        return counter.open() ? "attention" : counter.state() == CounterState.ACCEPTED ? "done" : "quiet";
    }
}
