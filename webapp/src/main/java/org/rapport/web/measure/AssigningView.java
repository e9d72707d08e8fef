package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.web.Choice;
import org.rapport.web.shell.MessagesView;

/** The form that gives a questionnaire to participants. */
@Named("assigningView")
@RequestScoped
public class AssigningView {

    @Inject
    private Assignments assignments;

    @Inject
    private MeasuresView measures;

    @Inject
    private MeasuresReader shown;

    @Inject
    private MessagesView messages;

    private String instrument = "";
    private List<String> persons = List.of();
    private @Nullable LocalDate lastDay;

    /** The questionnaires that can be given. */
    public List<Choice> getInstruments() {
        return shown.available(measures.getCatalogue());
    }

    /** The participants. */
    public List<Choice> getPeople() {
        return measures.getHeader().participants().stream()
                .map(person -> new Choice(person.personId().toString(), person.displayName()))
                .toList();
    }

    /** Gives the questionnaire. */
    public String assign() {
        UUID relationship = measures.getHeader().id();
        assignments.assign(new AssignInstrument(
                relationship, instrument, persons.stream().map(UUID::fromString).toList(), lastDay));
        messages.saved("measures.assigned");
        return "/measures?faces-redirect=true&relationship=" + relationship;
    }

    /** Which questionnaire. */
    public String getInstrument() {
        return instrument;
    }

    /** Called by the field. */
    public void setInstrument(String instrument) {
        this.instrument = instrument;
    }

    /** To whom. */
    public List<String> getPersons() {
        return persons;
    }

    /** Called by the field. */
    public void setPersons(@Nullable List<String> persons) {
        this.persons = persons == null ? List.of() : List.copyOf(persons);
    }

    /** The last day to answer. */
    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    /** Called by the field. */
    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
