package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/**
 * The instruments the loaded plugins bring, one version of each, with whatever words the plugin ships. The same for all
 * organisations of this server. Filled by {@link PluginHost} and safe to read from any thread.
 */
@ApplicationScoped
public class PluginInstruments {

    private record Offer(InstrumentSource source, Map<String, Instrument> byId) {}

    private volatile Offer offer = new Offer(InstrumentSource.NONE, Map.of());

    /** Puts what this source offers in place of everything known so far. */
    void replace(InstrumentSource source) {
        Map<String, Instrument> sorted = new TreeMap<>();
        source.instruments().forEach(each -> sorted.put(each.id(), each));
        offer = new Offer(source, sorted);
    }

    /** All instruments, in order of id. */
    public List<Instrument> all() {
        return List.copyOf(offer.byId().values());
    }

    /** The instrument of this id, as its plugin brings it now. */
    public Optional<Instrument> find(String id) {
        return Optional.ofNullable(offer.byId().get(id));
    }

    /**
     * Scores a response by the structure it was answered with, asking the plugin's own scorer where the very same structure
     * is still offered. Scales whose scorer is away or fails stay pending. Call it outside of any transaction.
     */
    public ScoredResponse score(Instrument structure, Answers answers) {
        Offer now = offer;
        return Optional.ofNullable(now.byId().get(structure.id()))
                .filter(offered -> offered.withoutWordings().equals(structure.withoutWordings()))
                .map(offered -> now.source().score(offered, answers))
                .orElseGet(() -> new Scorer(structure).score(answers));
    }
}
