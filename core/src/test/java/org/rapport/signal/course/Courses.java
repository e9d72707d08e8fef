package org.rapport.signal.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Courses for tests: weekly sessions, form n has the id n. */
final class Courses {

    static final LocalDate START = LocalDate.of(2026, 1, 5);
    static final ParameterHistory VECTORS = ParameterHistory.always(parameters("vectors-1", "0.60"));

    private Courses() {}

    static DropParameters parameters(String version, String spread) {
        return DropParameters.standard(version, ParameterValue.of(spread, Provenance.CONFIGURED, "test vectors"));
    }

    /** When a form of that day is answered here: at noon. */
    static Instant answered(LocalDate date) {
        return date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    static List<CoursePoint> weekly(String scores) {
        List<CoursePoint> points = new ArrayList<>();
        for (String score : scores.trim().split(" +")) {
            points.add(point(points.size() + 1, START.plusWeeks(points.size()), score));
        }
        return points;
    }

    static CoursePoint point(int number, LocalDate date, String score) {
        return point(number, date, score, Map.of());
    }

    static CoursePoint point(int number, LocalDate date, String score, Map<String, BigDecimal> items) {
        return new CoursePoint(
                new UUID(1, number), new UUID(2, number), date, answered(date), new BigDecimal(score), items);
    }

    static List<CourseEvent> events(String scores) {
        return events(weekly(scores));
    }

    static List<CourseEvent> events(List<CoursePoint> points) {
        return DropRule.evaluate(AllianceCourse.of(points), VECTORS);
    }

    /** What was raised where, as "SIGNAL@5 NOTICE@7". */
    static String raised(List<CourseEvent> events) {
        return String.join(
                " ",
                events.stream()
                        .map(event -> event.kind() + "@" + event.at().index())
                        .toList());
    }
}
