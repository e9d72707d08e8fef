package org.rapport.goal.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the formula, worked out independently. */
class AttainmentVectorsTest {

    private static List<Attainment.Weighed> goals(String weights, String levels) {
        String[] w = weights.split(" ", -1);
        String[] x = levels.split(" ", -1);
        List<Attainment.Weighed> goals = new ArrayList<>();
        for (int i = 0; i < w.length; i++) {
            goals.add(new Attainment.Weighed(Integer.parseInt(w[i]), Integer.parseInt(x[i])));
        }
        return goals;
    }

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
    void theTScoreOfWeightedGoals(String weights, String levels, BigDecimal expected) {
        assertThat(Attainment.of(goals(weights, levels)))
                .hasValueSatisfying(
                        t -> assertThat(t.setScale(6, RoundingMode.HALF_UP)).isEqualByComparingTo(expected));
    }

    @Test
    void noGoalsGiveNoScore() {
        assertThat(Attainment.of(List.of())).isEmpty();
        assertThat(Attainment.of(goals("0", "2"))).isEmpty();
    }
}
