package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.OptionSet;

/**
 * The instruments the current actor's organisation uses, one version of each, with whatever words the plugin ships: those that come
 * with the installation, those of the operator's plugins it enabled, those it installed itself. Filled by
 * {@link PluginHost} and safe to read from any thread.
 */
@ApplicationScoped
public class PluginInstruments {

    private record Offer(
            @Nullable InstrumentSource source, Map<Optional<UUID>, Map<String, Instrument>> byOrganisation) {}

    private volatile Offer offer = new Offer(null, new ConcurrentHashMap<>());

    private final @Nullable CurrentActor actor;

    /** Nothing yet; also for the container. */
    public PluginInstruments() {
        actor = null;
    }

    /** The instruments of whoever acts. */
    @Inject
    PluginInstruments(CurrentActor actor) {
        this.actor = actor;
    }

    /** Puts what this source offers in place of everything known so far. */
    void replace(InstrumentSource source) {
        offer = new Offer(source, new ConcurrentHashMap<>());
    }

    /** Outside of any request nobody acts. */
    private Optional<UUID> organisation() {
        if (actor == null) {
            return Optional.empty();
        }
        try {
            return actor.find().map(Actor::organisation);
        } catch (ContextNotActiveException outside) {
            return Optional.empty();
        }
    }

    private Map<String, Instrument> offered() {
        Offer now = offer;
        InstrumentSource source = now.source();
        return source == null
                ? Map.of()
                : now.byOrganisation().computeIfAbsent(organisation(), who -> sorted(source.instruments(who)));
    }

    private static Map<String, Instrument> sorted(List<Instrument> instruments) {
        Map<String, Instrument> sorted = new TreeMap<>();
        instruments.forEach(each -> sorted.put(each.id(), each));
        return sorted;
    }

    /** All instruments, in order of id. */
    public List<Instrument> all() {
        return List.copyOf(offered().values());
    }

    /** The instrument of this id, as its plugin brings it now. */
    public Optional<Instrument> find(String id) {
        return Optional.ofNullable(offered().get(id));
    }

    /** The instrument as its plugin brings it now, if that is this very structure; words may differ. */
    public Optional<Instrument> same(Instrument structure) {
        return find(structure.id()).filter(now -> sameStructure(now, structure));
    }

    /** The instrument as its plugin brings it now, if it asks the same and takes the same answers, so that its words fit. */
    public Optional<Instrument> askingTheSame(Instrument structure) {
        return find(structure.id()).filter(now -> questions(now).equals(questions(structure)));
    }

    private static List<String> questions(Instrument instrument) {
        return instrument.items().stream()
                .map(item -> item.id() + " " + item.kind() + " "
                        + instrument
                                .optionsOf(item)
                                .map(PluginInstruments::answers)
                                .orElse(""))
                .toList();
    }

    private static String answers(OptionSet options) {
        return options.options().stream()
                .map(option -> option.value().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(" ", options.id() + " ", ""));
    }

    static boolean sameStructure(Instrument one, Instrument other) {
        return one == other || one.withoutWordings().equals(other.withoutWordings());
    }

    /**
     * Scores a response by the structure it was answered with, asking the plugin's own scorer where the very same structure
     * is still offered, or was before a newer version came. Scales whose scorer is away or fails stay pending. Call it
     * outside of any transaction.
     *
     * @param settings the values in force
     */
    public ScoredResponse score(Instrument structure, Answers answers, Answers settings) {
        InstrumentSource source = offer.source();
        Optional<ScoredResponse> scored =
                source == null ? Optional.empty() : source.score(organisation(), structure, answers, settings);
        return scored.orElseGet(() -> new Scorer(structure).score(answers));
    }
}
