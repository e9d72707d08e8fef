package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.instrument.Availability;
import org.rapport.measure.instrument.InstrumentRow;
import org.rapport.spi.LocalText;
import org.rapport.web.Choice;
import org.rapport.web.i18n.Reader;

/** Courses and instruments in the reader's language. */
@RequestScoped
public class MeasuresReader {

    @Inject
    private CourseCharts charts;

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

    /** The participants of the relationship in the address. */
    List<Choice> people() {
        return participants.of(relationship());
    }

    /** The language the page is read in. */
    String language() {
        return reader.getLanguage();
    }

    /** The relationship in the address. */
    UUID relationship() {
        return MeasureAddressView.orNothing(address.getRelationship());
    }

    /** A course, drawn. */
    MeasuresView.Drawn drawn(CourseView course) {
        return new MeasuresView.Drawn(
                charts.title(course),
                charts.of(course),
                charts.counted(course),
                local(course.caveat()),
                charts.origin(course));
    }

    /** A text in the reader's language. */
    String local(LocalText text) {
        return text.in(reader.getLanguage());
    }

    /** The instruments clients can answer here. */
    List<Choice> available(List<InstrumentRow> catalogue) {
        return catalogue.stream()
                .filter(row -> row.availability() == Availability.AVAILABLE)
                .map(row -> new Choice(row.id(), local(row.title())))
                .toList();
    }
}
