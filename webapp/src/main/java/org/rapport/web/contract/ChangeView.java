package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;

/** The page on which a client or guardian asks to change one term. {@link ChangePages} opens it. */
@Named("change")
@RequestScoped
public class ChangeView {

    @Inject
    private PageTexts texts;

    @Inject
    private TermInputs inputs;

    @Inject
    private TermWordsView words;

    private Term term = Term.START;
    private @Nullable TalkedAbout about;
    private Map<TermField, String> values = Map.of();
    private Map<String, String> problems = Map.of();
    private String reason = "";
    private String refusal = "";

    /** Shows what stands there, to be written anew. */
    void open(TalkedAbout version, Term asked) {
        about = version;
        term = asked;
        values = version.values();
    }

    /** It was refused; everything typed stays. */
    void refused(DomainException why, Term asked, Map<TermField, String> typed, String because) {
        term = asked;
        values = typed;
        reason = because;
        problems = inputs.problems(why);
        refusal = problems.isEmpty() ? texts.failure(why) : texts.of("change.lookAgain");
    }

    /** Shows it with what was typed. */
    void show(TalkedAbout version) {
        about = version;
    }

    private TalkedAbout about() {
        return Objects.requireNonNull(about, "opened by ChangePages");
    }

    /** The practice. */
    public String getFrom() {
        return about == null ? texts.of("general.product") : about().scope().practice();
    }

    /** The term. */
    public Term getTerm() {
        return term;
    }

    /** Which term. */
    public String getHeading() {
        return texts.of("change.heading", texts.value(term));
    }

    /** What the version says of it. */
    public List<String> getNow() {
        return words.said(term, about().values(), about().scope().currency());
    }

    /** What can be written instead. */
    public List<TermInput> getInputs() {
        return inputs.of(term, values, currency(), problems);
    }

    private String currency() {
        return about == null ? "" : about().scope().currency();
    }

    /** The digest of what was read. */
    public String getDigest() {
        return about().digest();
    }

    /** Whether it may be left empty, so that nothing is agreed of it. */
    public boolean isLeavable() {
        return term.fields().stream().allMatch(FurtherTerms::isOne) || term == Term.REVIEW;
    }

    /** Why, as typed. */
    public String getReason() {
        return reason;
    }

    /** What is wrong with the reason; empty when nothing is. */
    public String getReasonProblem() {
        return problems.getOrDefault("reason", "");
    }

    /** Whether something is wrong with the reason. */
    public boolean isReasonWrong() {
        return problems.containsKey("reason");
    }

    /** Why it was not taken; empty when it was not sent yet. */
    public String getRefusal() {
        return refusal;
    }
}
