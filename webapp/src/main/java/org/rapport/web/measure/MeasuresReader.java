package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.spi.LocalText;
import org.rapport.web.Choice;
import org.rapport.web.i18n.Reader;

/** Courses and instruments in the reader's language. */
@RequestScoped
public class MeasuresReader {

    @Inject
    private CourseCharts charts;

    @Inject
    private MeaningWords meanings;

    @Inject
    private Reader reader;

    @Inject
    private MeasureAddressView address;

    @Inject
    private ParticipantChoices participants;

    /** What the address names. */
    MeasureAddressView address() {
        return address;
    }

    /** The participants of the relationship in the address, and whoever is asked from outside. */
    List<Choice> askable() {
        return participants.askable(relationship());
    }

    /** The participants, and the one in the address who is asked from outside. */
    List<Choice> people() {
        UUID named = address.getAssignment() == null ? null : address.getPerson();
        return participants.of(relationship(), named);
    }

    /** Whose form it is, and about whom where that could be several. */
    String who(AssignmentRow row) {
        return participants.who(row);
    }

    /** The language the page is read in. */
    String language() {
        return reader.getLanguage();
    }

    /** The relationship in the address. */
    UUID relationship() {
        return MeasureAddressView.orNothing(address.getRelationship());
    }

    /** The courses, drawn: one for each instrument, with its further scales inside. */
    List<MeasuresView.Drawn> drawn(List<CourseView> courses) {
        Map<String, List<CourseView>> byInstrument = new LinkedHashMap<>();
        courses.forEach(each -> byInstrument
                .computeIfAbsent(each.instrument(), id -> new ArrayList<>())
                .add(each));
        return byInstrument.values().stream()
                .map(scales -> drawn(
                        scales.get(0),
                        scales.stream()
                                .skip(1)
                                .map(each -> drawn(each, List.of()))
                                .toList()))
                .toList();
    }

    private MeasuresView.Drawn drawn(CourseView course, List<MeasuresView.Drawn> further) {
        return new MeasuresView.Drawn(
                charts.title(course),
                charts.of(course),
                charts.counted(course),
                local(course.caveat()),
                charts.origin(course),
                course.attribution().orElse(""),
                meanings.of(course),
                further);
    }

    /** A text in the reader's language. */
    String local(LocalText text) {
        return text.in(reader.getLanguage());
    }
}
