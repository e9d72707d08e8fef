package org.rapport.plugin;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.runtime.OwnPlugins;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.ScoreMethod;

/**
 * Keeps this instance's plugins in line with the installation and the database, without a restart: what changed is loaded beside
 * the rest, then everything is exchanged at once; calls under way end with the version they began with. A bad plugin is
 * listed and costs only itself.
 */
@ApplicationScoped
public class PluginHost {

    private static final System.Logger LOG = System.getLogger(PluginHost.class.getName());

    @Inject
    private PluginSettings settings;

    @Inject
    private PluginInstruments instruments;

    @Inject
    private UnpackedPlugins unpacked;

    @Inject
    private Event<PluginsRenewed> renewed;

    @Inject
    private Clock clock;

    private final Map<Path, PluginRegistry> earlier = new HashMap<>();
    private volatile Optional<Hosted> hosted = Optional.empty();

    /** Loads what comes with the installation. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        PluginRegistry release = settings.directory()
                .map(directory -> PluginRegistry.scan(directory, PluginLimits.usual(), clock))
                .orElseGet(this::nothing);
        use(Hosted.first(release));
        LOG.log(
                System.Logger.Level.INFO,
                "{0} plugins with {1} instruments",
                release.plugins().size(),
                release.instruments().size());
    }

    private PluginRegistry nothing() {
        return OwnPlugins.none(PluginLimits.usual(), clock);
    }

    private void use(Hosted next) {
        hosted = Optional.of(next);
        instruments.replace(new Source(next));
    }

    /** Brings this instance in line with the database; call it outside of any transaction. */
    public void refresh() {
        if (exchanged()) {
            renewed.fire(new PluginsRenewed());
        }
    }

    private synchronized boolean exchanged() {
        Hosted before = now();
        if (unpacked.revision() == before.table().revision()) {
            return false;
        }
        PluginTable table = unpacked.table();
        Hosted next = before.renewed(table, unpacked::directory);
        next.resumeAsIn(before.table());
        use(next);
        before.server().closeWhatIsNotIn(next.server());
        forgetEarlier();
        LOG.log(
                System.Logger.Level.INFO,
                "Installed plugins: {0}",
                table.installed().size());
        return true;
    }

    /** What there is at this moment. */
    Hosted now() {
        return hosted.orElseGet(() -> Hosted.first(nothing()));
    }

    /** Where archives can be opened for a look. */
    Path work() {
        return unpacked.root();
    }

    @PreDestroy
    void stop() {
        forgetEarlier();
        hosted.ifPresent(last -> last.server().close());
    }

    private void forgetEarlier() {
        synchronized (earlier) {
            earlier.values().forEach(PluginRegistry::close);
            earlier.clear();
        }
    }

    private PluginRegistry alone(Path directory) {
        synchronized (earlier) {
            return earlier.computeIfAbsent(directory, place -> nothing().with(place));
        }
    }

    private final class Source implements InstrumentSource {

        private final Hosted offered;

        private Source(Hosted offered) {
            this.offered = offered;
        }

        @Override
        public List<Instrument> instruments(Optional<UUID> organisation) {
            return offered.instruments(organisation);
        }

        @Override
        public Optional<ScoredResponse> score(
                Optional<UUID> organisation, Instrument structure, Answers answers, Answers settings) {
            Optional<ScoredResponse> now = score(offered.registry(organisation), structure, answers, settings);
            return now.isPresent() ? now : scoredByEarlier(structure, answers, settings);
        }

        private Optional<ScoredResponse> score(
                PluginRegistry registry, Instrument structure, Answers answers, Answers settings) {
            return registry.instrument(structure.id())
                    .filter(each -> PluginInstruments.sameStructure(each, structure))
                    .map(each -> registry.score(each, answers, settings));
        }

        /** What was answered before a newer version came is scored by the version it was answered with. */
        private Optional<ScoredResponse> scoredByEarlier(Instrument structure, Answers answers, Answers settings) {
            if (structure.scales().stream().noneMatch(scale -> scale.method() == ScoreMethod.CUSTOM)) {
                return Optional.empty();
            }
            return unpacked.earlier(structure).stream()
                    .map(directory -> score(alone(directory), structure, answers, settings))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }
}
