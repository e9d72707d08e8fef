package org.rapport.plugins.outcome;

import static org.rapport.plugins.outcome.Shelf.row;

import java.util.List;
import java.util.stream.Stream;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.spi.Answers;

/** Answers and scores of the CSI for couples and the SCORE-15 for families. */
final class RelationVectors {

    private RelationVectors() {}

    static List<GoldenVector> all() {
        return List.of(
                GoldenVector.of("csi-16", "A14", row(16, "4 4 4 4 3 4 3 3 3 4 3 4 4 3 4 3"))
                        .score("total", "57")
                        .score("short", "14"),
                GoldenVector.of("csi-16", "one missing", row(16, "4 4 - 4 3 4 3 3 3 4 3 4 4 3 4 3"))
                        .noScore("total")
                        .score("short", "14"),
                GoldenVector.of("csi-16", "highest", row(16, "6 5 5 5 5 5 5 5 5 5 5 5 5 5 5 5"))
                        .score("total", "81")
                        .score("short", "21"),
                GoldenVector.of("csi-4", "A14, short", row(4, "4 3 3 4")).score("total", "14"),
                GoldenVector.of("csi-4", "one missing", row(4, "4 3 - 4")).noScore("total"),
                family("A15", "2 3 2 4 3 1 4 3 4 2 4 5 4 3 2")
                        .score("total", "32")
                        .score("total-average", "2.1333")
                        .score("strengths", "9")
                        .score("strengths-average", "1.8")
                        .score("difficulties", "12")
                        .score("difficulties-average", "2.4")
                        .score("communication", "11")
                        .score("communication-average", "2.2"),
                family("one missing", "2 3 2 4 3 1 4 3 4 2 4 5 4 3 -")
                        .noScore("total")
                        .noScore("strengths")
                        .score("difficulties", "12"),
                family("no problems", "1 5 1 5 5 1 5 5 5 1 5 5 5 5 1").score("total", "15"),
                family("most problems", "5 1 5 1 1 5 1 1 1 5 1 1 1 1 5").score("total", "75"));
    }

    private static GoldenVector family(String name, String row) {
        return GoldenVector.of("score-15", name, row(15, row));
    }

    static List<DirectionExample> directions() {
        Answers well = row(15, "1 5 1 5 5 1 5 5 5 1 5 5 5 5 1");
        Answers badly = row(15, "5 1 5 1 1 5 1 1 1 5 1 1 1 1 5");
        return Stream.of(
                        Shelf.directions("csi-16", Shelf.all(16, "5"), Shelf.all(16, "0")),
                        Shelf.directions("csi-4", Shelf.all(4, "5"), Shelf.all(4, "0")),
                        Shelf.directions("score-15", well, badly))
                .flatMap(List::stream)
                .toList();
    }
}
