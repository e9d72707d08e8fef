package org.rapport.signal.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms brought from another system are what later forms are judged by, and raise nothing themselves. */
class BroughtHistoryTest {

    private static CoursePoint brought(CoursePoint point) {
        return new CoursePoint(
                point.responseId(),
                point.sessionId(),
                point.date(),
                point.answeredAt(),
                point.score(),
                point.items(),
                true);
    }

    private static List<CourseEvent> events(String scores, int brought) {
        List<CoursePoint> points = Courses.weekly(scores);
        for (int i = 0; i < brought; i++) {
            points.set(i, brought(points.get(i)));
        }
        return Courses.events(points);
    }

    @Test
    void a_fall_within_what_was_brought_raises_nothing() {
        assertThat(Courses.raised(events("8 8 8 8 3", 0))).isEqualTo("SIGNAL@5 SLOW_DECLINE@5");
        assertThat(events("8 8 8 8 3", 5)).isEmpty();
    }

    @Test
    void a_fall_here_is_judged_by_what_was_brought() {
        assertThat(Courses.raised(events("8 8 8 8 3", 4))).isEqualTo("SIGNAL@5 SLOW_DECLINE@5");
    }

    @Test
    void a_fall_here_asks_though_another_one_was_brought_just_before() {
        List<CourseEvent> events = events("9 9 9 9 5 1", 5);

        assertThat(Courses.raised(events)).contains("SIGNAL@6");
        assertThat(events.get(0).raised().attached()).isFalse();
    }
}
