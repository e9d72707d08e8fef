package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.ShownCourses;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.web.chart.CourseChart;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The page a therapist turns towards the clients: the course with what each of them released, and nothing else. */
@Named("shown")
@RequestScoped
public class ShownView {

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private Relationships relationships;

    @Inject
    private ShownCourses courses;

    @Inject
    private PageTexts text;

    @Inject
    private DatesView dates;

    @Inject
    private Reader reader;

    private @Nullable UUID id;
    private @Nullable RelationshipHeader header;
    private @Nullable CourseChart chart;

    /** Reads what the page shows. */
    public void open() {
        UUID wanted = Objects.requireNonNullElse(id, NONE);
        RelationshipHeader read = relationships.header(wanted);
        header = read;
        chart = courses.of(wanted).stream()
                .filter(course -> course.primary() && course.instrument().equals(AllianceReading.INSTRUMENT))
                .findFirst()
                .map(course -> draw(course, read))
                .orElse(null);
    }

    private CourseChart draw(CourseView course, RelationshipHeader read) {
        AllianceChart.Seen seen = new AllianceChart.Seen(read.participants().size() > 1, false);
        CourseSentences sentences =
                new CourseSentences(text.wording(), reader.getLanguage(), day -> dates.shown(day, "day"));
        return new AllianceChart(course, seen, List.of(), sentences).draw(reader.getLocale());
    }

    /** Who and where. */
    public RelationshipHeader getHeader() {
        if (header == null) {
            open();
        }
        return Objects.requireNonNull(header);
    }

    /** The course, or null while nothing is released. */
    public @Nullable CourseChart getChart() {
        return chart;
    }

    /** The relationship in the address. */
    public @Nullable UUID getId() {
        return id;
    }

    /** From the address. */
    public void setId(@Nullable UUID wanted) {
        id = wanted;
    }
}
