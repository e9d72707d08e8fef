package org.rapport.measure.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.plugin.runtime.data.DataPlugin;
import org.rapport.plugin.runtime.instrument.ChangeRule.Change;
import org.rapport.plugin.runtime.instrument.Norms;
import org.rapport.plugin.runtime.instrument.SettingValues;
import org.rapport.spi.Direction;
import org.rapport.spi.Instrument;
import org.rapport.spi.Provenance;
import org.rapport.spi.Scale;
import org.rapport.spi.ScoreMethod;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/** What the shipped figures say, by the vectors of the clinical reference. */
class ScoreMeaningsTest {

    private static ScoreMeaning meaning(String instrument, String scale, Optional<Integer> age, String... scores)
            throws IOException {
        Instrument found = DataPlugin.read(Path.of("../plugins/outcome/src/main/plugin")).instruments().stream()
                .filter(each -> each.id().equals(instrument))
                .findFirst()
                .orElseThrow();
        Scale wanted = found.scale(scale).orElseThrow();
        return new ScoreMeanings(wanted, Norms.holding(found, age, Optional.empty(), SettingValues.presets(found)))
                .of(Arrays.stream(scores).map(BigDecimal::new).toList())
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "phq-9, 18, 9, RECOVERED, true",
        "phq-9, 18, 12, RELIABLE_IMPROVEMENT, false",
        "phq-9, 18, 13, NO_RELIABLE_CHANGE, false",
        "phq-9, 11, 9, NO_RELIABLE_CHANGE, true",
        "phq-9, 8, 14, RELIABLE_DETERIORATION, false",
        "gad-7, 14, 7, RECOVERED, true",
        "gad-7, 14, 10, RELIABLE_IMPROVEMENT, false",
        "ors, 18.0, 26.0, RECOVERED, true"
    })
    void changesAreJudgedByTheShippedFigures(
            String instrument, String before, String after, Change change, boolean left) throws IOException {
        ScoreMeaning meaning = meaning(instrument, "total", Optional.of(40), before, after);
        assertThat(meaning.changes()).first().satisfies(found -> {
            assertThat(found.change()).isEqualTo(change);
            assertThat(found.left()).isEqualTo(left);
            assertThat(found.clinical()).isPresent();
        });
    }

    @Test
    void severalPublishedFiguresAreAllShownWithTheirSource() throws IOException {
        ScoreMeaning meaning = meaning("core-10", "total", Optional.empty(), "23", "17");
        assertThat(meaning.changes())
                .extracting(
                        found -> found.by().value().intValue(),
                        found -> found.by().provenance())
                .containsExactly(tuple(6, Provenance.UNVERIFIED), tuple(5, Provenance.VERIFIED));
        assertThat(meaning.band()).get().satisfies(band -> {
            assertThat(band.unverified()).isTrue();
            assertThat(band.citation()).isNotBlank();
        });
    }

    @Test
    void bothReadingsOfThePcl5StandSideBySideAndMayDisagree() throws IOException {
        assertThat(meaning("pcl-5", "total", Optional.empty(), "32").reached()).isEmpty();
        assertThat(meaning("pcl-5", "criteria", Optional.empty(), "1")
                        .band()
                        .orElseThrow()
                        .label()
                        .in("en"))
                .isEqualTo("Rule met");
    }

    @Test
    void figuresOfAnAgeHoldForThatAgeOnly() throws IOException {
        assertThat(meaning("ors", "total", Optional.of(15), "27").reached())
                .extracting(figure -> figure.value().intValue())
                .contains(28);
        assertThat(meaning("ors", "total", Optional.of(40), "27").reached()).isEmpty();
    }

    @Test
    void aCutOffIsWorkedOutFromNormsWhereNoneIsPublished() {
        Scale scale = Scale.of("total", ScoreMethod.SUM, Direction.HIGHER_IS_WORSE, List.of("a"))
                .range(0, 40);
        ScoreMeaning meaning = new ScoreMeanings(
                        scale,
                        List.of(
                                norm(ThresholdKind.NORM_MEAN, "4.7", "general"),
                                norm(ThresholdKind.NORM_SD, "4.8", "general"),
                                norm(ThresholdKind.NORM_MEAN, "19.7", "clients"),
                                norm(ThresholdKind.NORM_SD, "7.7", "clients"),
                                norm(ThresholdKind.ALPHA, "0.90", "clients")))
                .of(List.of(new BigDecimal("20"), new BigDecimal("12")))
                .orElseThrow();
        assertThat(meaning.changes()).singleElement().satisfies(found -> {
            assertThat(found.by().workedOut()).isTrue();
            assertThat(found.by().value()).isBetween(new BigDecimal("6.74"), new BigDecimal("6.76"));
            assertThat(found.clinical().orElseThrow().value())
                    .isBetween(new BigDecimal("10.459"), new BigDecimal("10.461"));
            assertThat(found.change()).isEqualTo(Change.RELIABLE_IMPROVEMENT);
        });
    }

    private static Threshold norm(ThresholdKind kind, String value, String population) {
        return Threshold.of("total", kind, new BigDecimal(value))
                .foundIn(population)
                .source("manual", Provenance.SECONDARY);
    }
}
