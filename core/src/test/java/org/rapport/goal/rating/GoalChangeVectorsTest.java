package org.rapport.goal.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.plugin.runtime.instrument.ChangeRule.Change;
import org.rapport.spi.Provenance;

/** Three points between the first and the last rating are a reliable change, three exactly too; nobody recovers. */
class GoalChangeVectorsTest {

    private static final UUID PERSON = UUID.randomUUID();

    private static RatingCourse course(String ratings) {
        List<RatedPoint> points = new ArrayList<>();
        for (String value : ratings.split(" ", -1)) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusWeeks(points.size());
            points.add(new RatedPoint(PERSON, PERSON, null, points.size() + 1, day, Integer.parseInt(value)));
        }
        return new RatingCourse(PERSON, points, ReliablePoints.read());
    }

    @ParameterizedTest
    @CsvSource({
        "2 5, RELIABLE_IMPROVEMENT",
        "2 4, NO_RELIABLE_CHANGE",
        "0 10, RELIABLE_IMPROVEMENT",
        "6 3, RELIABLE_DETERIORATION",
        "6 4, NO_RELIABLE_CHANGE",
        "5 5, NO_RELIABLE_CHANGE",
        "3 9 1 5, NO_RELIABLE_CHANGE",
        "1 9 2 4, RELIABLE_IMPROVEMENT"
    })
    void theChangeFromTheFirstToTheLastRating(String ratings, Change expected) {
        assertThat(course(ratings).change()).contains(expected);
    }

    @Test
    void oneRatingIsNoChange() {
        assertThat(course("4").change()).isEmpty();
    }

    @Test
    void theFigureSaysWhereItWasRead() {
        ReliablePoints figure = ReliablePoints.read();
        assertThat(figure.points()).isEqualByComparingTo(BigDecimal.valueOf(3));
        assertThat(figure.provenance()).isEqualTo(Provenance.VERIFIED);
        assertThat(figure.citation()).contains("NHS England");
    }
}
