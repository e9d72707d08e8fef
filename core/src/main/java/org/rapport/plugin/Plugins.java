package org.rapport.plugin;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;

/** What an administrator sees of the plugins. */
@Boundary
public class Plugins {

    @Inject
    private PluginHost host;

    /** All plugins found, in the order of their directories, refused ones with their reasons. */
    @Permits(Who.ADMINISTRATOR)
    public List<PluginRow> all() {
        return host.plugins().stream().map(Plugins::row).toList();
    }

    private static PluginRow row(LoadedPlugin plugin) {
        String directory = plugin.directory().getFileName().toString();
        Optional<PluginDescriptor> descriptor = plugin.descriptor();
        return new PluginRow(
                directory,
                descriptor.map(PluginDescriptor::name).orElse(directory),
                descriptor.map(PluginDescriptor::version).orElse(""),
                descriptor.map(PluginDescriptor::vendor).orElse(""),
                plugin.state(),
                plugin.problem(),
                plugin.instruments().stream().map(Instrument::id).toList());
    }
}
