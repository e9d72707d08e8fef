package org.rapport.web.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.course.CourseView;
import org.rapport.measure.response.EnteredBy;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Direction;
import org.rapport.spi.LocalText;

class CoursePlacesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static CourseView.Point point(int session, LocalDate day, String value) {
        return new CourseView.Point(
                UUID.randomUUID(),
                session == 0 ? null : UUID.randomUUID(),
                session,
                day,
                Optional.of(new BigDecimal(value)),
                ScoreState.SCORED,
                true,
                EnteredBy.RESPONDENT);
    }

    private static CourseView.Series series(CourseView.Point... points) {
        return new CourseView.Series(
                RespondentKind.CLIENT,
                UUID.randomUUID(),
                "Ada",
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(points),
                Optional.empty());
    }

    private static CourseView course(CourseView.Series... series) {
        return new CourseView(
                "gad-7",
                "1.0",
                false,
                LocalText.of("en", "GAD-7"),
                "total",
                LocalText.none(),
                true,
                BigDecimal.ZERO,
                BigDecimal.TEN,
                Direction.HIGHER_IS_WORSE,
                0,
                LocalText.none(),
                Optional.empty(),
                List.of(series));
    }

    private static List<String> placed(CoursePlaces places, CourseView.Series series) {
        List<String> found = new ArrayList<>();
        places.of(series)
                .forEach((place, point) -> found.add(place + "=" + point.value().orElseThrow()));
        return found;
    }

    @Test
    void forms_about_sessions_stand_at_the_session() {
        CourseView.Series ada = series(point(2, MONDAY, "4"), point(5, MONDAY.plusDays(7), "6"));
        CoursePlaces places = new CoursePlaces(course(ada));
        assertThat(places.numbered()).isFalse();
        assertThat(placed(places, ada)).containsExactly("2=4", "5=6");
    }

    @Test
    void two_answers_of_one_day_are_both_shown_in_their_order() {
        CourseView.Series ada = series(point(0, MONDAY, "4"), point(0, MONDAY, "7"), point(0, MONDAY.plusDays(1), "5"));
        CoursePlaces places = new CoursePlaces(course(ada));
        assertThat(places.numbered()).isTrue();
        assertThat(placed(places, ada)).containsExactly("1=4", "2=7", "3=5");
    }

    @Test
    void the_days_of_several_respondents_stay_one_below_the_other() {
        CourseView.Series ada = series(point(0, MONDAY, "4"), point(0, MONDAY, "7"), point(0, MONDAY.plusDays(1), "5"));
        CourseView.Series ben = series(point(0, MONDAY, "1"), point(0, MONDAY.plusDays(1), "2"));
        CoursePlaces places = new CoursePlaces(course(ada, ben));
        assertThat(placed(places, ada)).containsExactly("1=4", "2=7", "3=5");
        assertThat(placed(places, ben)).containsExactly("1=1", "3=2");
    }
}
