package org.rapport.plugin.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rapport.spi.Instrument;
import org.rapport.spi.InstrumentScorer;
import org.rapport.spi.PluginDescriptor;

/** What a plugin told about itself, checked. */
record PluginContent(
        Path directory,
        PluginDescriptor descriptor,
        List<Instrument> instruments,
        Map<String, InstrumentScorer> scorers) {}
