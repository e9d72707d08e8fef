package org.rapport.web.portal;

import java.util.List;
import org.rapport.web.chart.CourseChart;

/**
 * A course in words.
 *
 * @param title what was answered
 * @param with whom the client works with there
 * @param sentences what can be said of it
 * @param caveat what a reader must know; empty when there is nothing
 * @param credit the line that credits the holder of the questionnaire, where it must be seen; else empty
 * @param chart its drawing; without points where no form belongs to a session
 */
public record OwnCourse(
        String title, String with, List<String> sentences, String caveat, String credit, CourseChart chart) {

    /** Keeps its own copy. */
    public OwnCourse {
        sentences = List.copyOf(sentences);
    }

    /** The title only. */
    @Override
    public String toString() {
        return "OwnCourse " + title;
    }
}
