package org.rapport.plugin.runtime.instrument;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapport.spi.Instrument;
import org.rapport.spi.Provenance;
import org.rapport.spi.Scale;
import org.rapport.spi.Threshold;
import org.rapport.spi.ThresholdKind;

/** Rules of thresholds. */
final class ThresholdRules {

    private static final int OLDEST = 120;

    private final Instrument instrument;
    private final Violations found;

    ThresholdRules(Instrument instrument, Violations found) {
        this.instrument = instrument;
        this.found = found;
    }

    void check() {
        instrument.thresholds().forEach(this::threshold);
        bandsBySource().values().forEach(this::overlap);
    }

    private void threshold(Threshold threshold) {
        String where = threshold.kind() + " of scale " + threshold.scale();
        found.unless(
                threshold.provenance() == Provenance.DESIGN
                        || !threshold.citation().isBlank(),
                StructureRule.TEXT_GIVEN,
                where,
                "the source is missing");
        Optional<Scale> scale = instrument.scale(threshold.scale());
        if (scale.isEmpty()) {
            found.add(StructureRule.THRESHOLD_SCALE, where, "there is no such scale in the instrument");
        } else {
            found.unless(
                    everyValueFits(threshold, scale.get()),
                    StructureRule.THRESHOLD_VALUE,
                    where,
                    "the figure " + threshold.value().toPlainString()
                            + " lies outside what the scale or the kind allows");
        }
        group(threshold, where);
        if (threshold.kind() == ThresholdKind.BAND) {
            boolean named = !threshold.label().in("en").isBlank();
            found.unless(named, StructureRule.THRESHOLD_BANDS, where, "the band has no name");
        }
    }

    private void group(Threshold threshold, String where) {
        int from = threshold.fromAge().orElse(0);
        int to = threshold.toAge().orElse(OLDEST);
        found.unless(
                from >= 0 && from <= to && to <= OLDEST,
                StructureRule.THRESHOLD_GROUP,
                where,
                "the ages " + from + " to " + to + " are no band from 0 to " + OLDEST);
        threshold
                .setting()
                .ifPresent(id -> found.unless(
                        SettingRules.numbers(instrument, id),
                        StructureRule.THRESHOLD_SETTING,
                        where,
                        "there is no setting " + id + " with a number"));
    }

    /** The figure itself and, if it can be set, both ends of what it can be set to. */
    private boolean everyValueFits(Threshold threshold, Scale scale) {
        Stream<BigDecimal> ends = instrument.settings().stream()
                .filter(each -> threshold.setting().filter(each.id()::equals).isPresent())
                .flatMap(each -> Stream.of(each.min(), each.max()))
                .flatMap(Optional::stream);
        return Stream.concat(Stream.of(threshold.value()), ends)
                .allMatch(value -> valueFits(threshold.valued(value), scale));
    }

    private static boolean valueFits(Threshold threshold, Scale scale) {
        BigDecimal value = threshold.value();
        BigDecimal width = scale.max().subtract(scale.min());
        return switch (threshold.kind()) {
            case CUTOFF, NORM_MEAN -> between(scale.min(), value, scale.max());
            case BAND ->
                between(scale.min(), value, scale.max())
                        && threshold
                                .upper()
                                .map(to -> between(value, to, scale.max()))
                                .orElse(false);
            case RELIABLE_CHANGE, NORM_SD, SPREAD_BETWEEN -> value.signum() > 0 && value.compareTo(width) <= 0;
            case ALPHA, TEST_RETEST -> between(BigDecimal.ZERO, value, BigDecimal.ONE);
        };
    }

    private static boolean between(BigDecimal low, BigDecimal value, BigDecimal high) {
        return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
    }

    private Map<List<String>, List<Threshold>> bandsBySource() {
        return instrument.thresholds().stream()
                .filter(each -> each.kind() == ThresholdKind.BAND)
                .collect(Collectors.groupingBy(band ->
                        List.of(band.scale(), band.population(), band.citation(), String.valueOf(Norms.group(band)))));
    }

    private void overlap(List<Threshold> bands) {
        List<Threshold> ordered =
                bands.stream().sorted(Comparator.comparing(Threshold::value)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            Threshold before = ordered.get(i - 1);
            BigDecimal end = before.upper().orElse(before.value());
            found.unless(
                    end.compareTo(ordered.get(i).value()) < 0,
                    StructureRule.THRESHOLD_BANDS,
                    "BAND of scale " + before.scale(),
                    "two bands of one source overlap at " + end.toPlainString());
        }
    }
}
