package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.PaperForm;
import org.rapport.shared.DomainException;
import org.rapport.web.Choice;
import org.rapport.web.shell.MessagesView;

/** Typing in a form that was answered on paper. */
@Named("paperView")
@RequestScoped
public class PaperView {

    @Inject
    private PaperForms forms;

    @Inject
    private TypedAnswersView typed;

    @Inject
    private MessagesView messages;

    @Inject
    private MeasuresReader shown;

    private String person = "";
    private @Nullable LocalDate answeredOn;
    private @Nullable PaperForm form;

    /** Refuses a relationship that is not the caller's own, or an unknown questionnaire. */
    public void open() {
        form = forms.blank(shown.address().getInstrument(), shown.language());
        List<Choice> people = getPeople();
        UUID named = shown.address().getPerson();
        if (person.isEmpty() && named != null) {
            person = named.toString();
        } else if (person.isEmpty() && people.size() == 1) {
            person = people.get(0).value().toString();
        }
    }

    /** The blanks. */
    public PaperForm getForm() {
        if (form == null) {
            open();
        }
        return Objects.requireNonNull(form);
    }

    /** The participants. */
    public List<Choice> getPeople() {
        return shown.people();
    }

    /** Keeps the form. */
    public String enter() {
        MeasureAddressView address = shown.address();
        try {
            LocalDate day = Objects.requireNonNullElse(answeredOn, LocalDate.MIN);
            forms.enter(new EnterFromPaper(
                    shown.relationship(),
                    address.getInstrument(),
                    UUID.fromString(person),
                    address.getAssignment(),
                    day,
                    typed.getKey(),
                    typed.answers()));
        } catch (DomainException refusal) {
            typed.blame(refusal);
            throw refusal;
        }
        messages.saved("paper.saved");
        return "/measures?faces-redirect=true&relationship=" + shown.relationship();
    }

    /** Who answered. */
    public String getPerson() {
        return person;
    }

    /** Called by the field. */
    public void setPerson(@Nullable String person) {
        this.person = Objects.requireNonNullElse(person, "");
    }

    /** The day on the paper. */
    public @Nullable LocalDate getAnsweredOn() {
        return answeredOn;
    }

    /** Called by the field. */
    public void setAnsweredOn(@Nullable LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }
}
