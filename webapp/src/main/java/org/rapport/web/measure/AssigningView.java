package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.instrument.Availability;
import org.rapport.measure.instrument.InstrumentRow;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** The form that gives a questionnaire to participants. */
@Named("assigningView")
@RequestScoped
public class AssigningView {

    private static final Set<Availability> GIVEN = EnumSet.of(Availability.AVAILABLE, Availability.DEMONSTRATION);

    @Inject
    private Assignments assignments;

    @Inject
    private MeasuresView measures;

    @Inject
    private MeasuresReader shown;

    @Inject
    private MessagesView messages;

    @Inject
    private PageTexts texts;

    private String instrument = "";
    private List<String> persons = List.of();
    private @Nullable LocalDate lastDay;

    /** The questionnaires that can be given. */
    public List<Choice> getInstruments() {
        return measures.getCatalogue().stream()
                .filter(row -> GIVEN.contains(row.availability()))
                .sorted(Comparator.comparing(InstrumentRow::availability))
                .map(row -> new Choice(row.id(), name(row)))
                .toList();
    }

    private String name(InstrumentRow row) {
        String title = shown.local(row.title());
        return row.availability() == Availability.DEMONSTRATION ? texts.of("measures.demonstration", title) : title;
    }

    /** The participants. */
    public List<Choice> getPeople() {
        return shown.askable();
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
