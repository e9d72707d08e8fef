package org.rapport.plugins.outcome;

import java.util.List;
import java.util.stream.Stream;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.spi.Answers;

/** Answers and scores of Goal Attainment Scaling and Goal-Based Outcomes. */
final class GoalVectors {

    private static final List<String> WEIGHTS = List.of("weight-1", "weight-2", "weight-3", "weight-4", "weight-5");
    private static final List<String> LEVELS = List.of("level-1", "level-2", "level-3", "level-4", "level-5");
    private static final List<String> RATINGS = List.of("rating-1", "rating-2", "rating-3");

    private GoalVectors() {}

    static List<GoldenVector> all() {
        return List.of(
                gas("A18, all as expected", "1 1 1 - -", "0 0 0 - -").score("t", "50"),
                gas("A18, above and below", "1 1 1 - -", "1 0 -1 - -").score("t", "50"),
                gas("A18, all a step above", "1 1 1 - -", "1 1 1 - -").score("t", "63.6931"),
                gas("A18, all a step below", "1 1 1 - -", "-1 -1 -1 - -").score("t", "36.3069"),
                gas("A18, three weights", "3 2 1 - -", "1 0 -1 - -").score("t", "54.4065"),
                gas("A18, four weights", "6 4 2 9 -", "-1 0 2 1 -").score("t", "54.6338"),
                gas("A18, a single goal", "5 - - - -", "2 - - - -").score("t", "70"),
                gas("no weight counts once", "- - - - -", "1 1 1 - -").score("t", "63.6931"),
                gas("the weight 0 removes a goal", "5 0 - - -", "2 -2 - - -").score("t", "70"),
                gas("only goals without weight", "0 0 - - -", "2 -2 - - -").noScore("t"),
                gas("weights without levels", "3 2 1 - -", "- - - - -").noScore("t"),
                gbo("three goals", "2 5 9")
                        .score("progress", "5.3333")
                        .score("goal-1", "2")
                        .score("goal-2", "5")
                        .score("goal-3", "9"),
                gbo("two goals", "2 - 9").score("progress", "5.5").noScore("goal-2"),
                gbo("reached", "10 10 10").score("progress", "10"));
    }

    private static GoldenVector gas(String name, String weights, String levels) {
        return GoldenVector.of("goal-attainment-scaling", name, gas(weights, levels));
    }

    private static Answers gas(String weights, String levels) {
        return GoldenVector.row(Stream.of(WEIGHTS, LEVELS).flatMap(List::stream).toList(), weights + " " + levels);
    }

    private static GoldenVector gbo(String name, String row) {
        return GoldenVector.of("goal-based-outcomes", name, GoldenVector.row(RATINGS, row));
    }

    static List<DirectionExample> directions() {
        return Stream.of(
                        Shelf.directions(
                                "goal-attainment-scaling",
                                gas("1 1 1 - -", "2 2 1 - -"),
                                gas("1 1 1 - -", "-1 -2 0 - -")),
                        Shelf.directions(
                                "goal-based-outcomes",
                                GoldenVector.row(RATINGS, "9 9 9"),
                                GoldenVector.row(RATINGS, "1 1 1")))
                .flatMap(List::stream)
                .toList();
    }
}
