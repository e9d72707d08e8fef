package org.rapport.plugins.outcome;

import static org.rapport.plugins.outcome.Shelf.row;

import java.util.List;
import java.util.stream.Stream;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;

/** Answers and scores of CORE-10, WHO-5, the K10 and the ORS. */
final class DistressVectors {

    private static final List<String> LINES = List.of("individually", "interpersonally", "socially", "overall");

    private DistressVectors() {}

    static List<GoldenVector> all() {
        return Stream.of(core(), wellBeing(), kessler(), outcomeRating())
                .flatMap(List::stream)
                .toList();
    }

    private static List<GoldenVector> core() {
        return List.of(
                core("A9", "3 1 2 2 1 0 4 3 3 2").score("total", "23"),
                core("A9, item 9 missing", "3 1 2 2 1 0 4 3 - 2").prorated("total", "22.2222"),
                core("two missing, risk all the same", "3 1 2 2 1 1 4 3 - -")
                        .noScore("total")
                        .risk("q6"),
                core("lowest", "0 4 4 0 0 0 0 0 0 0").score("total", "0"),
                core("highest", "4 0 0 4 4 4 4 4 4 4").score("total", "40").risk("q6"));
    }

    private static GoldenVector core(String name, String row) {
        return GoldenVector.of("core-10", name, row(10, row));
    }

    private static List<GoldenVector> wellBeing() {
        return List.of(
                GoldenVector.of("who-5", "A10", row(5, "3 2 2 1 3"))
                        .score("raw", "11")
                        .score("total", "44"),
                GoldenVector.of("who-5", "one missing", row(5, "3 2 - 1 3"))
                        .noScore("raw")
                        .noScore("total"));
    }

    private static List<GoldenVector> kessler() {
        return List.of(
                GoldenVector.of("k10", "A13", row(10, "3 2 1 2 3 1 2 3 1 2"))
                        .score("total", "20")
                        .score("from-zero", "10"),
                GoldenVector.of("k10", "one missing", row(10, "3 2 1 2 3 1 2 3 1 -"))
                        .noScore("total")
                        .noScore("from-zero"),
                GoldenVector.of("k10-ncs", "A13", row(10, "3 2 1 2 3 1 2 3 1 2"))
                        .score("total", "20")
                        .score("from-zero", "10"),
                GoldenVector.of("k10-from-zero", "A13, coded from 0", row(10, "2 1 0 1 2 0 1 2 0 1"))
                        .score("total", "20")
                        .score("from-zero", "10"),
                GoldenVector.of("k10-from-zero", "one missing", row(10, "- 1 0 1 2 0 1 2 0 1"))
                        .noScore("total")
                        .noScore("from-zero"));
    }

    private static List<GoldenVector> outcomeRating() {
        return List.of(
                GoldenVector.of("ors", "A6", GoldenVector.row(LINES, "4.2 6.1 5.0 5.3"))
                        .score("total", "20.6"),
                GoldenVector.of("ors", "a line left out", GoldenVector.row(LINES, "4.2 6.1 - 5.3"))
                        .noScore("total"));
    }

    static List<DirectionExample> directions() {
        return Stream.of(
                        Shelf.directions("core-10", row(10, "0 4 4 0 0 0 0 0 0 0"), row(10, "4 0 0 4 4 0 4 4 4 4")),
                        Shelf.directions("who-5", Shelf.all(5, "5"), Shelf.all(5, "1")),
                        Shelf.directions("k10", Shelf.all(10, "1"), Shelf.all(10, "5")),
                        Shelf.directions("k10-ncs", Shelf.all(10, "1"), Shelf.all(10, "5")),
                        Shelf.directions("k10-from-zero", Shelf.all(10, "0"), Shelf.all(10, "4")),
                        Shelf.directions("ors", GoldenVector.row(LINES, "9 9 9 9"), GoldenVector.row(LINES, "2 2 2 2")))
                .flatMap(List::stream)
                .toList();
    }
}
