package org.rapport.plugin.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rapport.plugin.runtime.instrument.ScoredResponse;
import org.rapport.plugin.runtime.instrument.Scorer;
import org.rapport.plugin.runtime.instrument.SettingValues;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.SummaryStatement;
import org.rapport.spi.WorkflowState;

/**
 * All plugins of a directory, each in a directory of its own, loaded in the order of their names. May be shared by threads.
 *
 * <p>One bad plugin never stops the others: it is listed as refused with the reason. Two plugins with the same id, or with an
 * instrument of the same id, are both refused, since nobody could say which is meant.
 *
 * <pre>{@code
 * PluginRegistry plugins = PluginRegistry.scan(Path.of("plugins"), PluginLimits.usual(), clock);
 * Instrument check = plugins.instrument("session-check").orElseThrow();
 * ScoredResponse scored = plugins.score(check, answers);
 * }</pre>
 */
public final class PluginRegistry implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PluginRegistry.class.getName());

    private final PluginLoader loader;
    private final List<LoadedPlugin> plugins;
    private final Map<String, LoadedPlugin> byInstrument;

    private PluginRegistry(PluginLoader loader, List<LoadedPlugin> plugins) {
        this.loader = loader;
        this.plugins = List.copyOf(plugins);
        this.byInstrument = new TreeMap<>();
        plugins.forEach(plugin -> plugin.instruments().forEach(each -> byInstrument.put(each.id(), plugin)));
    }

    /**
     * Loads what lies in a directory. Files and hidden directories in it are passed over.
     *
     * @param directory the directory of plugin directories; if it does not exist there are no plugins
     * @param limits time limits and patience
     * @param clock tells when a call failed
     * @return the plugins, active or refused
     * @throws UncheckedIOException if the directory exists and cannot be listed
     */
    public static PluginRegistry scan(Path directory, PluginLimits limits, Clock clock) {
        PluginLoader loader = new PluginLoader(limits, clock);
        List<LoadedPlugin> loaded = new ArrayList<>(
                directories(directory).stream().map(loader::load).toList());
        Claims.refuseSharing(loaded);
        return new PluginRegistry(loader, loaded);
    }

    static PluginRegistry empty(PluginLimits limits, Clock clock) {
        return new PluginRegistry(new PluginLoader(limits, clock), List.of());
    }

    /**
     * The same with one more plugin, or with another version of one: all others stay as they are, with what they counted. A plugin
     * of the same directory is replaced, one of the same id too, unless the newcomer is refused; whether it is newer is for the host
     * to ask ({@link PluginVersion}). A newcomer that has an id of another plugin, or an instrument, workflow or summariser of its
     * id, is refused alone.
     *
     * @param directory the newcomer's directory
     * @return what to use from now on; close what went with {@link #closeWhatIsNotIn}
     */
    public PluginRegistry with(Path directory) {
        LoadedPlugin added = loader.load(directory);
        List<LoadedPlugin> others = plugins.stream()
                .filter(plugin -> !plugin.directory().equals(directory) && !sameId(plugin, added))
                .toList();
        LoadedPlugin judged = Claims.judged(added, others);
        List<LoadedPlugin> all = new ArrayList<>(
                judged.state() == PluginState.REFUSED
                        ? plugins.stream()
                                .filter(plugin -> !plugin.directory().equals(directory))
                                .toList()
                        : others);
        all.add(judged);
        all.sort(Comparator.comparing(plugin -> plugin.directory().getFileName()));
        return new PluginRegistry(loader, all);
    }

    PluginRegistry beside(List<Path> directories) {
        List<LoadedPlugin> all = new ArrayList<>(plugins);
        for (Path directory : directories) {
            all.add(Claims.judged(loader.load(directory), all));
        }
        return new PluginRegistry(loader, all);
    }

    private static boolean sameId(LoadedPlugin one, LoadedPlugin other) {
        return one.descriptor().isPresent()
                && one.descriptor()
                        .map(PluginDescriptor::id)
                        .equals(other.descriptor().map(PluginDescriptor::id));
    }

    /**
     * The same without one plugin.
     *
     * @param directory its directory, as {@link LoadedPlugin#directory()}
     * @return what to use from now on; close what went with {@link #closeWhatIsNotIn}
     */
    public PluginRegistry without(Path directory) {
        return new PluginRegistry(
                loader,
                plugins.stream()
                        .filter(plugin -> !plugin.directory().equals(directory))
                        .toList());
    }

    /**
     * Lets go of the plugins that another registry does not have. Calls that run go on to their end.
     *
     * @param now what is used from now on
     */
    public void closeWhatIsNotIn(PluginRegistry now) {
        plugins.stream().filter(plugin -> !now.plugins.contains(plugin)).forEach(LoadedPlugin::close);
    }

    private static List<Path> directories(Path directory) {
        if (!Files.isDirectory(directory)) {
            LOG.log(Level.WARNING, "There is no directory {0}: no plugins are loaded", directory);
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The plugin directory " + directory + " cannot be read", unreadable);
        }
    }

    /**
     * All plugins found.
     *
     * @return in the order of their directories, refused ones too
     */
    public List<LoadedPlugin> plugins() {
        return plugins;
    }

    /**
     * All instruments offered. Those of a suspended plugin are among them.
     *
     * @return sorted by id
     */
    public List<Instrument> instruments() {
        return byInstrument.keySet().stream()
                .flatMap(id -> instrument(id).stream())
                .toList();
    }

    /**
     * An instrument.
     *
     * @param id its id
     * @return empty if no plugin offers it
     */
    public Optional<Instrument> instrument(String id) {
        return plugin(id).flatMap(plugin -> plugin.offered(id));
    }

    /**
     * The plugin that offers an instrument.
     *
     * @param instrument id of the instrument
     * @return empty if none does
     */
    public Optional<LoadedPlugin> plugin(String instrument) {
        return Optional.ofNullable(byInstrument.get(instrument));
    }

    /**
     * Scores a response. Plugin code runs only for scales with a scorer of their own; if it fails, or if the very same structure
     * is offered by no plugin any more, these scales stay pending and the others are scored. Do not call it inside a transaction.
     *
     * @param instrument the structure the response was answered with, from here or kept from earlier
     * @param answers raw answers, checked
     * @return a score for every scale, and the risk answers
     */
    public ScoredResponse score(Instrument instrument, Answers answers) {
        return score(instrument, answers, SettingValues.presets(instrument));
    }

    /**
     * The same under settings an administrator made.
     *
     * @param instrument the structure the response was answered with, from here or kept from earlier
     * @param answers raw answers, checked
     * @param settings the values in force when it was answered, one for each setting
     * @return a score for every scale, and the risk answers
     */
    public ScoredResponse score(Instrument instrument, Answers answers, Answers settings) {
        Optional<Instrument> offered = instrument(instrument.id()).filter(instrument::equals);
        return offered.flatMap(same -> plugin(same.id()).map(plugin -> plugin.score(same, answers, settings)))
                .orElseGet(() -> new Scorer(instrument).score(answers));
    }

    /**
     * The feedback workflows offered. Those of a suspended plugin are among them.
     *
     * @return in the order of the plugins
     */
    public List<WorkflowDefinition> workflows() {
        return plugins.stream().flatMap(plugin -> plugin.workflows().stream()).toList();
    }

    /**
     * Asks a workflow for the next step of a course. Do not call it inside a transaction.
     *
     * @param workflow as the course began with it
     * @param state where the course stands
     * @return id of a step that exists; empty closes the course or does not begin one
     * @throws PluginCallFailed if this very workflow is offered no more, its plugin is suspended, or it does not answer as agreed;
     *     the course stays where it is
     */
    public Optional<String> next(WorkflowDefinition workflow, WorkflowState state) {
        return plugins.stream()
                .filter(plugin -> plugin.workflows().contains(workflow))
                .findFirst()
                .orElseThrow(() -> gone("Workflow " + workflow.id() + " " + workflow.version()))
                .next(workflow, state);
    }

    /**
     * The note summarisers offered. Those of a suspended plugin are among them.
     *
     * @return in the order of the plugins
     */
    public List<SummariserDefinition> summarisers() {
        return plugins.stream().flatMap(plugin -> plugin.summarisers().stream()).toList();
    }

    /**
     * Asks a summariser for a draft. Do not call it inside a transaction.
     *
     * @param summariser one that is offered
     * @param language BCP 47 tag of the text
     * @param sentences the pseudonymised text
     * @return statements, each with sentences of this text it rests on
     * @throws PluginCallFailed if it is offered no more, its plugin is suspended, or it does not answer as agreed
     */
    public List<SummaryStatement> summarise(SummariserDefinition summariser, String language, List<String> sentences) {
        return plugins.stream()
                .filter(plugin -> plugin.summarisers().contains(summariser))
                .findFirst()
                .orElseThrow(() -> gone("Summariser " + summariser.id() + " " + summariser.version()))
                .summarise(summariser, language, List.copyOf(sentences));
    }

    private static PluginCallFailed gone(String what) {
        return new PluginCallFailed(PluginCallFailed.Kind.NOT_ACTIVE, what + " is offered by no plugin");
    }

    /** Lets go of the jars of all plugins. Calls that run go on. */
    @Override
    public void close() {
        plugins.forEach(LoadedPlugin::close);
    }
}
