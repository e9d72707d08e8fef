package org.rapport.plugins.outcome;

import java.util.Map;
import java.util.Optional;
import org.rapport.spi.Instrument;
import org.rapport.spi.InstrumentScorer;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;

/** Scores the instruments of the data files beside it, where sums and means cannot. */
public final class OutcomePlugin implements RapportPlugin {

    private static final Map<String, InstrumentScorer> SCORERS = Map.of(
            "phq-9", new DepressionPattern(),
            "pcl-5", new StressCriteria(),
            "k10", new DistressCoding("from-zero", -DistressCoding.SHIFT),
            "k10-ncs", new DistressCoding("from-zero", -DistressCoding.SHIFT),
            "k10-from-zero", new DistressCoding("total", DistressCoding.SHIFT),
            "goal-attainment-scaling", new GoalAttainment());

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("outcome", "Outcome", "1.0.0").by("The Rapport project", "Apache-2.0");
    }

    @Override
    public Optional<InstrumentScorer> scorer(Instrument instrument) {
        return Optional.ofNullable(SCORERS.get(instrument.id()));
    }
}
