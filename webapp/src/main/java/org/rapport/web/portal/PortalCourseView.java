package org.rapport.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.rapport.desk.portal.OwnPlace;
import org.rapport.desk.portal.PortalHome;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.course.OwnCourses;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** A client's own courses in words, each with its drawing. */
@Named("portalCourse")
@RequestScoped
public class PortalCourseView {

    @Inject
    private PortalHome portal;

    @Inject
    private OwnCourses courses;

    @Inject
    private PageTexts texts;

    @Inject
    private DatesView dates;

    @Inject
    private Reader reader;

    private List<OwnCourse> shown = List.of();

    @PostConstruct
    void read() {
        List<OwnCourse> all = new ArrayList<>();
        for (OwnPlace place : portal.places()) {
            for (CourseView course : courses.of(place.place().relationship())) {
                if (course.primary() && !course.series().isEmpty()) {
                    all.add(new OwnCourseWords(texts.wording(), dates, reader.getLocale()).of(place.place(), course));
                }
            }
        }
        shown = List.copyOf(all);
    }

    /** The courses. */
    public List<OwnCourse> getCourses() {
        return shown;
    }
}
