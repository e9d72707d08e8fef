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
import org.rapport.web.i18n.Reader;
import org.rapport.web.shell.MessagesView;

/** Typing in a form that was answered on paper. */
@Named("paperView")
@RequestScoped
public class PaperView {

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private PaperForms forms;

    @Inject
    private ParticipantChoices participants;

    @Inject
    private TypedAnswersView typed;

    @Inject
    private MessagesView messages;

    @Inject
    private Reader reader;

    private @Nullable UUID relationship;
    private String instrument = "";
    private @Nullable UUID assignment;
    private String person = "";
    private @Nullable LocalDate answeredOn;
    private @Nullable PaperForm form;

    /** Refuses a relationship that is not the caller's own, or an unknown questionnaire. */
    public void open() {
        form = forms.blank(instrument, reader.getLanguage());
        List<Choice> people = getPeople();
        if (person.isEmpty() && people.size() == 1) {
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
        return participants.of(relationship);
    }

    /** Keeps the form. */
    public String enter() {
        UUID about = Objects.requireNonNullElse(relationship, NONE);
        try {
            LocalDate day = Objects.requireNonNullElse(answeredOn, LocalDate.MIN);
            UUID who = UUID.fromString(person);
            forms.enter(new EnterFromPaper(about, instrument, who, assignment, day, typed.getKey(), typed.answers()));
        } catch (DomainException refusal) {
            typed.blame(refusal);
            throw refusal;
        }
        messages.saved("paper.saved");
        return "/measures?faces-redirect=true&relationship=" + about;
    }

    /** The relationship in the address. */
    public @Nullable UUID getRelationship() {
        return relationship;
    }

    /** Called by the address. */
    public void setRelationship(@Nullable UUID relationship) {
        this.relationship = relationship;
    }

    /** The questionnaire in the address. */
    public String getInstrument() {
        return instrument;
    }

    /** Called by the address. */
    public void setInstrument(@Nullable String instrument) {
        this.instrument = Objects.requireNonNullElse(instrument, "");
    }

    /** The form that was asked, where the address names one. */
    public @Nullable UUID getAssignment() {
        return assignment;
    }

    /** Called by the address. */
    public void setAssignment(@Nullable UUID assignment) {
        this.assignment = assignment;
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
