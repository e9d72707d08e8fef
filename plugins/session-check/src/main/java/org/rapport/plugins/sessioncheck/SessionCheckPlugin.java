package org.rapport.plugins.sessioncheck;

import java.util.List;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;

/** Offers the Session Check, which every session uses out of the box. */
public final class SessionCheckPlugin implements RapportPlugin {

    @Override
    public PluginDescriptor descriptor() {
        return PluginDescriptor.of("session-check", "Session Check", "1.0.0").by("The Rapport project", "Apache-2.0");
    }

    @Override
    public List<Instrument> instruments() {
        return List.of(SessionCheck.definition());
    }
}
