package org.rapport.plugin;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/** Loads the plugins when the server starts and lets go of them when it stops. A bad one is listed and costs only itself. */
@ApplicationScoped
public class PluginHost {

    private static final System.Logger LOG = System.getLogger(PluginHost.class.getName());

    @Inject
    private PluginSettings settings;

    @Inject
    private PluginInstruments instruments;

    @Inject
    private Clock clock;

    private volatile Optional<PluginRegistry> registry = Optional.empty();

    /** Loads what lies in the directory. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        settings.directory().ifPresent(this::load);
    }

    private synchronized void load(Path directory) {
        PluginRegistry loaded = PluginRegistry.scan(directory, PluginLimits.usual(), clock);
        registry = Optional.of(loaded);
        instruments.replace(new Loaded(loaded));
        LOG.log(
                System.Logger.Level.INFO,
                "{0} plugins with {1} instruments",
                loaded.plugins().size(),
                loaded.instruments().size());
    }

    /** All plugins found, refused ones too. */
    List<LoadedPlugin> plugins() {
        return registry.map(PluginRegistry::plugins).orElse(List.of());
    }

    @PreDestroy
    void stop() {
        registry.ifPresent(PluginRegistry::close);
    }

    private record Loaded(PluginRegistry registry) implements InstrumentSource {

        @Override
        public List<Instrument> instruments() {
            return registry.instruments();
        }

        @Override
        public ScoredResponse score(Instrument offered, Answers answers) {
            return registry.score(offered, answers);
        }
    }
}
