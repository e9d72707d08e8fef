package org.rapport.plugins.workingalliance;

import java.util.List;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;

/** Offers the structure of two forms of the working alliance inventory; a practice brings the wording it is licensed for. */
public final class WorkingAlliancePlugin implements RapportPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("wai-sr", "Working Alliance Inventory, short forms (structure)", "1.0.0")
                .by("The Rapport project", "Apache-2.0");
    }

    @Override
    public List<Instrument> instruments() {
        return List.of(WorkingAlliance.client(), WorkingAlliance.therapist());
    }
}
