package org.rapport.web.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rapport.measure.course.CourseView;

/**
 * Where the forms of a course stand along it: those about sessions at the session's number. Where any form is about none, all
 * are numbered from 1 in the order of their days; a day on which somebody answered several times has as many places, so that
 * none hides another.
 */
final class CoursePlaces {

    private final Map<LocalDate, Integer> firsts = new HashMap<>();

    CoursePlaces(CourseView course) {
        boolean sessions = course.series().stream()
                .flatMap(series -> series.points().stream())
                .allMatch(point -> point.sessionNumber() > 0);
        if (!sessions) {
            number(course);
        }
    }

    private void number(CourseView course) {
        SortedMap<LocalDate, Integer> most = new TreeMap<>();
        for (CourseView.Series series : course.series()) {
            Map<LocalDate, Integer> ofOne = new HashMap<>();
            series.points().forEach(point -> ofOne.merge(point.date(), 1, Integer::sum));
            ofOne.forEach((day, count) -> most.merge(day, count, Math::max));
        }
        int next = 1;
        for (Map.Entry<LocalDate, Integer> day : most.entrySet()) {
            firsts.put(day.getKey(), next);
            next += day.getValue();
        }
    }

    /** Whether places are numbers of their own, and no sessions'. */
    boolean numbered() {
        return !firsts.isEmpty();
    }

    /** One respondent's forms by their place; of several about one session the last counts. */
    SortedMap<Integer, CourseView.Point> of(CourseView.Series series) {
        SortedMap<Integer, CourseView.Point> places = new TreeMap<>();
        List<CourseView.Point> points = series.points();
        for (CourseView.Point point : points) {
            Integer first = firsts.get(point.date());
            int place = first == null ? point.sessionNumber() : first;
            while (first != null && places.containsKey(place)) {
                place++;
            }
            places.put(place, point);
        }
        return places;
    }
}
