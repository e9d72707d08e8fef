package org.rapport.plugins.workingalliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.plugin.tck.InstrumentContract;
import org.rapport.spi.Answers;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.Provenance;
import org.rapport.spi.RapportPlugin;
import org.rapport.spi.ThresholdKind;

class WorkingAllianceTest extends InstrumentContract {

    private static Answers row(int items, String row) {
        return GoldenVector.row(
                IntStream.rangeClosed(1, items).mapToObj(number -> "q" + number).toList(), row);
    }

    @Override
    protected RapportPlugin plugin() {
        return new WorkingAlliancePlugin();
    }

    @Override
    protected List<GoldenVector> vectors() {
        return List.of(
                GoldenVector.of("wai-sr", "A2", row(12, "4 5 3 4 5 2 4 3 5 4 4 3"))
                        .score("task", "4.00")
                        .score("goal", "3.25")
                        .score("bond", "4.25")
                        .score("total", "3.8333"),
                GoldenVector.of("wai-sr", "one of each subscale missing", row(12, "- 5 - - 5 2 4 3 5 4 4 3"))
                        .prorated("task", "4")
                        .prorated("goal", "3")
                        .prorated("bond", "4.6667")
                        .noScore("total"),
                GoldenVector.of("wai-sr", "two of all missing", row(12, "- - 3 4 5 2 4 3 5 4 4 3"))
                        .noScore("task")
                        .prorated("total", "3.7"),
                GoldenVector.of("wai-sr", "two of each subscale missing", row(12, "4 5 - - 5 - - 3 5 4 4 3"))
                        .noScore("goal")
                        .noScore("bond")
                        .noScore("total"),
                GoldenVector.of("wai-srt", "A2.1", row(10, "4 5 4 3 5 4 5 4 5 3"))
                        .score("goal", "4.00")
                        .score("task", "3.3333")
                        .score("bond", "5.00")
                        .score("total", "4.20"),
                GoldenVector.of("wai-srt", "a subscale of three needs all", row(10, "4 5 - 3 5 4 5 4 5 3"))
                        .noScore("goal")
                        .prorated("total", "4.2222"),
                GoldenVector.of("wai-srt", "one of a subscale of four missing", row(10, "4 - 4 3 5 4 5 4 5 3"))
                        .prorated("bond", "5")
                        .prorated("total", "4.1111"),
                GoldenVector.of("wai-srt", "most of a subscale missing", row(10, "4 - 4 3 - 4 - 4 5 3"))
                        .noScore("bond")
                        .noScore("total"));
    }

    @Override
    protected List<DirectionExample> directions() {
        return Stream.of("task", "goal", "bond", "total")
                .flatMap(scale -> Stream.of(
                        new DirectionExample(
                                "wai-sr",
                                scale,
                                row(12, "5 5 5 5 5 5 5 5 5 5 5 5"),
                                row(12, "2 2 2 2 2 2 2 2 2 2 2 2")),
                        new DirectionExample(
                                "wai-srt", scale, row(10, "5 5 5 5 5 5 5 5 5 5"), row(10, "2 2 2 2 2 2 2 2 2 2"))))
                .toList();
    }

    @Test
    void no_wording_is_shipped_and_the_holder_is_named() {
        assertThat(plugin().instruments()).allSatisfy(form -> {
            assertThat(form.wordings()).isEmpty();
            assertThat(form.licence().verdict()).isEqualTo(LicenceVerdict.NO);
            assertThat(form.licence().holder()).isEqualTo("Society for Psychotherapy Research");
            assertThat(form.licence().url()).isPresent();
        });
    }

    @Test
    void items_are_labelled_by_number_and_topic_only() {
        assertThat(WorkingAlliance.client().items())
                .allSatisfy(item -> assertThat(item.label().in("en")).matches("Item \\d+ \\((task|goal|bond)\\)"));
        assertThat(WorkingAlliance.client().items().get(0).label().in("de")).isEqualTo("Item 1 (Aufgaben)");
        assertThat(WorkingAlliance.therapist().items().get(0).label().in("en")).isEqualTo("Item 1 (task)");
    }

    @Test
    void there_are_neither_cut_offs_nor_bands_and_nothing_unverified_is_shown_as_published() {
        assertThat(plugin().instruments())
                .flatExtracting(form -> form.thresholds())
                .allSatisfy(figure -> {
                    assertThat(figure.kind()).isNotIn(ThresholdKind.CUTOFF, ThresholdKind.BAND);
                    assertThat(figure.provenance()).isEqualTo(Provenance.UNVERIFIED);
                });
        assertThat(WorkingAlliance.therapist().caveat().orElseThrow().in("en")).contains("unverified");
    }
}
