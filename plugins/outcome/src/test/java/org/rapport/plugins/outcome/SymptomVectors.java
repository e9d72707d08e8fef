package org.rapport.plugins.outcome;

import static org.rapport.plugins.outcome.Shelf.row;

import java.util.List;
import java.util.stream.Stream;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;

/** Answers and scores of PHQ-9, GAD-7, PCL-5 and OCI-R. */
final class SymptomVectors {

    private SymptomVectors() {}

    static List<GoldenVector> all() {
        return Stream.of(depression(), anxiety(), stress(), obsessions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<GoldenVector> depression() {
        return List.of(
                phq("A7", "2 2 1 3 1 2 1 0 1")
                        .score("total", "13")
                        .score("pattern", "2")
                        .risk("q9"),
                phq("A7m", "2 2 - 3 1 2 1 0 1")
                        .prorated("total", "13.5")
                        .noScore("pattern")
                        .risk("q9"),
                phq("two missing", "2 2 - 3 1 - 1 0 0").prorated("total", "11.5714"),
                phq("three missing, risk all the same", "2 2 - 3 - - 1 0 3")
                        .noScore("total")
                        .risk("q9"),
                phq("nothing", "0 0 0 0 0 0 0 0 0").score("total", "0").score("pattern", "0"),
                phq("everything", "3 3 3 3 3 3 3 3 3")
                        .score("total", "27")
                        .score("pattern", "2")
                        .risk("q9"),
                phq("four symptoms", "2 2 2 2 1 1 1 1 0").score("total", "12").score("pattern", "1"),
                phq("two symptoms, the ninth counts from one", "0 2 0 0 0 0 0 0 1")
                        .score("pattern", "1")
                        .risk("q9"),
                phq("one symptom", "0 3 1 1 1 1 1 1 0").score("pattern", "0"),
                phq("many symptoms, none of the first two", "1 1 3 3 3 3 3 3 0")
                        .score("total", "20")
                        .score("pattern", "0"),
                GoldenVector.of(
                                "phq-9",
                                "difficulty is not scored",
                                row(9, "1 1 1 1 1 1 1 1 0").with("difficulty", 3))
                        .score("total", "8"));
    }

    private static GoldenVector phq(String name, String row) {
        return GoldenVector.of("phq-9", name, row(9, row));
    }

    private static List<GoldenVector> anxiety() {
        return List.of(
                GoldenVector.of("gad-7", "A8", row(7, "2 3 2 1 0 2 1")).score("total", "11"),
                GoldenVector.of("gad-7", "one missing", row(7, "2 3 - 1 0 2 1")).prorated("total", "10.5"),
                GoldenVector.of("gad-7", "two missing", row(7, "2 3 - - 0 2 1")).noScore("total"));
    }

    private static List<GoldenVector> stress() {
        return List.of(
                pcl("A11", "2 1 0 3 2 3 1 1 2 0 3 2 1 0 2 0 3 2 1 3")
                        .score("total", "32")
                        .score("criteria", "1")
                        .score("b", "8")
                        .score("c", "4")
                        .score("d", "9")
                        .score("e", "11"),
                pcl("high, and a cluster is not endorsed", "4 4 4 4 4 1 1 4 4 4 4 4 4 4 4 4 4 4 4 4")
                        .score("total", "74")
                        .score("criteria", "0"),
                pcl("low, and every cluster is just endorsed", "2 0 0 0 0 2 0 2 2 0 0 0 0 0 2 2 0 0 0 0")
                        .score("total", "12")
                        .score("criteria", "1"),
                pcl("one of cluster D is too few", "2 0 0 0 0 2 0 2 1 0 0 0 0 0 2 2 0 0 0 0")
                        .score("criteria", "0"),
                pcl("one missing", "2 1 0 3 2 3 1 1 2 0 3 2 1 0 2 0 3 2 1 -")
                        .noScore("total")
                        .noScore("criteria")
                        .noScore("e"));
    }

    private static GoldenVector pcl(String name, String row) {
        return GoldenVector.of("pcl-5", name, row(20, row));
    }

    private static List<GoldenVector> obsessions() {
        return List.of(
                GoldenVector.of("oci-r", "A12", row(18, "2 3 1 0 4 3 1 3 2 0 3 2 2 4 1 1 3 2"))
                        .score("total", "37")
                        .score("hoarding", "5")
                        .score("checking", "10")
                        .score("ordering", "4")
                        .score("neutralizing", "1")
                        .score("washing", "10")
                        .score("obsessing", "7")
                        .score("without-hoarding", "32"),
                GoldenVector.of("oci-r", "an item of hoarding missing", row(18, "- 3 1 0 4 3 1 3 2 0 3 2 2 4 1 1 3 2"))
                        .noScore("total")
                        .noScore("hoarding")
                        .score("without-hoarding", "32"));
    }

    static List<DirectionExample> directions() {
        return Stream.of(
                        Shelf.directions("phq-9", row(9, "0 1 0 0 1 0 0 0 0"), row(9, "3 3 2 2 3 2 3 2 0")),
                        Shelf.directions("gad-7", Shelf.all(7, "0"), Shelf.all(7, "3")),
                        Shelf.directions("pcl-5", Shelf.all(20, "0"), Shelf.all(20, "4")),
                        Shelf.directions("oci-r", Shelf.all(18, "0"), Shelf.all(18, "4")))
                .flatMap(List::stream)
                .toList();
    }
}
