package org.rapport.plugins.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalAttainmentTest {

    @ParameterizedTest
    @CsvSource({
        "1 1 1, 0 0 0, 50.000000",
        "1 1 1, 1 0 -1, 50.000000",
        "1 1 1, 1 1 1, 63.693064",
        "1 1 1, -1 -1 -1, 36.306936",
        "3 2 1, 1 0 -1, 54.406526",
        "6 4 2 9, -1 0 2 1, 54.633831",
        "5, 2, 70.000000"
    })
    void the_t_score_of_weights_and_levels(String weights, String levels, BigDecimal t) {
        List<GoalAttainment.Goal> goals = new ArrayList<>();
        String[] level = levels.split(" ");
        for (String weight : weights.split(" ")) {
            goals.add(new GoalAttainment.Goal(new BigDecimal(weight), new BigDecimal(level[goals.size()])));
        }
        assertThat(GoalAttainment.attainment(goals).orElseThrow().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo(t);
    }

    @Test
    void without_goals_there_is_no_score() {
        assertThat(GoalAttainment.attainment(List.of())).isEmpty();
        assertThat(GoalAttainment.attainment(List.of(new GoalAttainment.Goal(BigDecimal.ZERO, BigDecimal.ONE))))
                .isEmpty();
    }
}
