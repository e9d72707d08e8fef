package com.example.vendor;

import java.util.List;
import java.util.Optional;
import org.rapport.spi.FeedbackWorkflow;
import org.rapport.spi.Instrument;
import org.rapport.spi.InstrumentScorer;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;

/**
 * The entry point. The instruments are data files; one of them has a scale that this plugin scores. Workflows are a trial of the
 * API, so it asks for versions up to the next one only; without them it could ask for {@code [1.0,2.0)}.
 */
public final class ExampleVendorPlugin implements RapportPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("example-vendor", "Example vendor", "1.0.0")
                .by("Example Ltd", "Apache-2.0")
                .forApi("[1.0,1.1)");
    }

    @Override
    public Optional<InstrumentScorer> scorer(Instrument instrument) {
        return instrument.id().equals("example-vendor-day") ? Optional.of(new Swing()) : Optional.empty();
    }

    @Override
    public List<FeedbackWorkflow> feedbackWorkflows() {
        return List.of(new AfterTheEvening());
    }
}
