package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.measure.form.SkipCheck;
import org.rapport.measure.form.SkipReason;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.Reader;
import org.rapport.web.shell.MessagesView;

/** The therapist's own check of a session: one screen, answered by keyboard, or left out with a reason. */
@Named("ownCheckView")
@RequestScoped
public class OwnCheckView {

    /** How the names of answers' inputs begin. */
    static final String PREFIX = "a.";

    @Inject
    private Checks checks;

    @Inject
    private TypedAnswersView typed;

    @Inject
    private MessagesView messages;

    @Inject
    private Reader reader;

    @Inject
    private MeasureAddressView address;

    private @Nullable SkipReason reason;
    private @Nullable CheckForm form;

    /** Reads the form; what is not the caller's own is not there. */
    public void open() {
        form = checks.form(check(), reader.getLanguage());
    }

    /** The form. */
    public CheckForm getForm() {
        if (form == null) {
            open();
        }
        return Objects.requireNonNull(form);
    }

    /** The questions with what was given so far. */
    public List<AskedQuestion> getQuestions() {
        RawAnswers sent = typed.answers();
        RawAnswers given = sent.byItem().isEmpty() ? getForm().draft() : sent;
        return getForm().questions().stream()
                .map(question -> asked(question, given))
                .toList();
    }

    private AskedQuestion asked(CheckQuestion question, RawAnswers given) {
        List<String> answers = given.byItem().getOrDefault(question.item(), List.of());
        return new AskedQuestion(question, answers, typed.problem(question.item()));
    }

    /** The key of this form. */
    public UUID getKey() {
        return typed.getKey();
    }

    /** Hands the check in and goes back to the session, where the clients' answers are open now. */
    public String submit() {
        try {
            checks.submit(new SubmitCheck(check(), typed.getKey(), reader.getLanguage(), typed.answers()));
        } catch (DomainException refusal) {
            typed.blame(refusal);
            throw refusal;
        }
        messages.saved(address.getSession() == null ? "ownCheck.kept" : "ownCheck.saved");
        return back();
    }

    /** Leaves the check out and goes back to the session. */
    public String skip() {
        checks.skip(new SkipCheck(check(), Objects.requireNonNullElse(reason, SkipReason.OTHER)));
        messages.saved("ownCheck.skipped");
        return back();
    }

    private UUID check() {
        return MeasureAddressView.orNothing(address.getCheck());
    }

    private String back() {
        UUID session = address.getSession();
        if (session != null) {
            return "/session?faces-redirect=true&id=" + session;
        }
        UUID relationship = address.getRelationship();
        return relationship == null
                ? "/today?faces-redirect=true"
                : "/measures?faces-redirect=true&relationship=" + relationship;
    }

    /** The reasons to leave it out. */
    public SkipReason[] getReasons() {
        return SkipReason.values();
    }

    /** Why it is left out. */
    public @Nullable SkipReason getReason() {
        return reason;
    }

    /** Called by the field. */
    public void setReason(@Nullable SkipReason reason) {
        this.reason = reason;
    }
}
