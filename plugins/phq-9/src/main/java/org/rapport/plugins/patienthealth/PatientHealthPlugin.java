package org.rapport.plugins.patienthealth;

import java.util.List;
import java.util.Optional;
import org.rapport.spi.Instrument;
import org.rapport.spi.InstrumentScorer;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;

/** Offers the PHQ-9. Its wording is read from wording files. */
public final class PatientHealthPlugin implements RapportPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("phq-9", "PHQ-9", "1.0.0").by("The Rapport project", "Apache-2.0");
    }

    @Override
    public List<Instrument> instruments() {
        return List.of(PatientHealth.definition());
    }

    @Override
    public Optional<InstrumentScorer> scorer(Instrument instrument) {
        return Optional.of(new DepressionPattern());
    }
}
