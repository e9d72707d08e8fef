package org.rapport.web.measure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.course.Courses;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.instrument.InstrumentRow;
import org.rapport.measure.instrument.Instruments;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.spi.LocalText;
import org.rapport.web.chart.CourseChart;

/** The page of a relationship's questionnaires: what waits, what was scored, what can be given. */
@Named("measuresView")
@RequestScoped
public class MeasuresView {

    /**
     * A course to be drawn, with what its numbers count; caveat, credit and where scores come from may be empty.
     *
     * @param meaning what the instrument's own figures say
     * @param further the instrument's other scales
     */
    public record Drawn(
            String title,
            CourseChart chart,
            String counted,
            String caveat,
            String origin,
            String credit,
            List<MeaningWords.Sentence> meaning,
            List<Drawn> further) {}

    /** So many forms that are over stand in the list at once. */
    private static final int RECENT = 5;

    @Inject
    private Relationships relationships;

    @Inject
    private Assignments assignments;

    @Inject
    private Courses courses;

    @Inject
    private Instruments instruments;

    @Inject
    private MeasuresReader shown;

    private @Nullable RelationshipHeader header;
    private @Nullable List<AssignmentRow> rows;
    private @Nullable List<Drawn> drawn;
    private @Nullable List<InstrumentRow> catalogue;

    /** Reads what the page shows; a relationship that is not the caller's own is not there. */
    public void open() {
        header = relationships.header(shown.relationship());
    }

    /** Who it is about. */
    public RelationshipHeader getHeader() {
        if (header == null) {
            open();
        }
        return Objects.requireNonNull(header);
    }

    /** The forms that wait and the newest of the others, newest first. */
    public List<AssignmentRow> getRecent() {
        List<AssignmentRow> earlier = getEarlier();
        return getRows().stream().filter(row -> !earlier.contains(row)).toList();
    }

    /** The forms that are over, but for the newest. */
    public List<AssignmentRow> getEarlier() {
        return getRows().stream().filter(row -> !waits(row)).skip(RECENT).toList();
    }

    private List<AssignmentRow> getRows() {
        if (rows == null) {
            rows = assignments.of(getHeader().id());
        }
        return rows;
    }

    /** The first scale of each instrument, drawn, with its further scales. */
    public List<Drawn> getCourses() {
        if (drawn == null) {
            drawn = shown.drawn(courses.of(getHeader().id()));
        }
        return drawn;
    }

    /** The catalogue. */
    public List<InstrumentRow> getCatalogue() {
        if (catalogue == null) {
            catalogue = instruments.catalogue();
        }
        return catalogue;
    }

    /** A text in the reader's language. */
    public String local(LocalText text) {
        return shown.local(text);
    }

    /** Whose form it is, and about whom where that could be several. */
    public String who(AssignmentRow row) {
        return shown.who(row);
    }

    /** Whether this form still waits. */
    public boolean waits(AssignmentRow row) {
        return row.state() == AssignmentState.OPEN;
    }

    /** The tone of a form's state. */
    public String tone(AssignmentRow row) {
        return row.state() == AssignmentState.ANSWERED ? "done" : waits(row) ? "info" : "quiet";
    }
}
