package org.rapport.plugins.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapport.plugin.runtime.data.DataPlugin;
import org.rapport.plugin.tck.DirectionExample;
import org.rapport.plugin.tck.GoldenVector;
import org.rapport.plugin.tck.InstrumentContract;
import org.rapport.spi.Instrument;
import org.rapport.spi.LicenceVerdict;
import org.rapport.spi.Provenance;
import org.rapport.spi.RapportPlugin;

class OutcomeTest extends InstrumentContract {

    @Override
    protected RapportPlugin plugin() {
        return new OutcomePlugin();
    }

    @Override
    protected List<Instrument> data() {
        return Shelf.all();
    }

    @Override
    protected Path pack(Path plugins) {
        Path packed = super.pack(plugins);
        try {
            for (Path file : DataPlugin.files(Shelf.DIRECTORY)) {
                Files.copy(file, packed.resolve(file.getFileName()));
            }
            return packed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected List<GoldenVector> vectors() {
        return Stream.of(SymptomVectors.all(), DistressVectors.all(), RelationVectors.all(), GoalVectors.all())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    protected List<DirectionExample> directions() {
        return Stream.of(
                        SymptomVectors.directions(),
                        DistressVectors.directions(),
                        RelationVectors.directions(),
                        GoalVectors.directions())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void words_are_shipped_only_where_they_are_our_own() {
        assertThat(Shelf.all())
                .filteredOn(form -> !form.wordings().isEmpty())
                .extracting(Instrument::id)
                .containsExactly("goal-attainment-scaling", "goal-based-outcomes");
        assertThat(Shelf.get("goal-based-outcomes").wordings())
                .allSatisfy(words ->
                        assertThat(words.licence().orElseThrow().verdict()).isEqualTo(LicenceVerdict.SHIP));
    }

    @Test
    void whoever_asks_to_be_named_is_named_on_every_form() {
        assertThat(List.of(
                        "phq-9",
                        "gad-7",
                        "core-10",
                        "who-5",
                        "pcl-5",
                        "k10",
                        "k10-ncs",
                        "k10-from-zero",
                        "csi-16",
                        "csi-4",
                        "score-15",
                        "ors",
                        "goal-based-outcomes"))
                .allSatisfy(
                        id -> assertThat(Shelf.get(id).licence().mustDisplay()).isTrue());
        assertThat(Shelf.get("core-10").licence().attribution())
                .contains("© CORE System Trust: https://www.coresystemtrust.org.uk/copyright.pdf");
    }

    @Test
    void nothing_but_the_outcome_rating_is_for_paper_only() {
        assertThat(Shelf.all())
                .filteredOn(form -> form.licence().paperOnly())
                .extracting(Instrument::id)
                .containsExactly("ors");
    }

    @Test
    void where_a_rule_or_figure_is_unverified_a_reader_is_told() {
        assertThat(Shelf.all())
                .filteredOn(
                        form -> form.thresholds().stream().anyMatch(each -> each.provenance() == Provenance.UNVERIFIED))
                .allSatisfy(form -> assertThat(form.thresholds())
                        .filteredOn(each -> each.provenance() == Provenance.UNVERIFIED)
                        .allSatisfy(figure -> assertThat(figure.citation()).isNotBlank()));
        assertThat(Shelf.all()).allSatisfy(form -> assertThat(form.caveat()).isPresent());
    }
}
