package org.rapport.plugin.runtime;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapport.plugin.runtime.instrument.StructureCheck;
import org.rapport.plugin.runtime.instrument.StructureViolation;
import org.rapport.spi.Instrument;
import org.rapport.spi.InstrumentScorer;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;
import org.rapport.spi.ScoreMethod;

/** Loads one plugin directory: jars, entry point, descriptor, instruments, scorers, in this order, each step checked. */
final class PluginLoader {

    private static final System.Logger LOG = System.getLogger(PluginLoader.class.getName());
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+){0,2}([-+][0-9A-Za-z.+-]+)?");

    private final PluginLimits limits;
    private final Clock clock;

    PluginLoader(PluginLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    LoadedPlugin load(Path directory) {
        String name = directory.getFileName().toString();
        try {
            return load(directory, new PluginClassLoader(name, PluginJars.in(directory)));
        } catch (PluginRefused refused) {
            LOG.log(
                    Level.ERROR,
                    "Plugin in {0} is refused: {1}",
                    name,
                    refused.problem().detail());
            return LoadedPlugin.refused(directory, refused.problem(), idle(name));
        }
    }

    /** A guard that guards nothing, for a plugin that is not asked. */
    PluginGuard idle(String name) {
        return new PluginGuard(name, ClassLoader.getPlatformClassLoader(), limits, clock);
    }

    private LoadedPlugin load(Path directory, PluginClassLoader loader) {
        String name = directory.getFileName().toString();
        PluginGuard guard = new PluginGuard(name, loader, limits, clock);
        try {
            RapportPlugin plugin = asked(guard, "Making the entry point", () -> entryPoint(loader));
            PluginDescriptor descriptor = asked(guard, "descriptor()", plugin::descriptor);
            check(descriptor);
            List<Instrument> instruments = asked(guard, "instruments()", () -> sorted(plugin.instruments()));
            check(instruments);
            Map<String, InstrumentScorer> scorers = asked(guard, "scorer()", () -> scorers(plugin, instruments));
            return new LoadedPlugin(new PluginContent(directory, descriptor, instruments, scorers), guard);
        } catch (PluginRefused refused) {
            guard.close();
            throw refused;
        }
    }

    private static <T> T asked(PluginGuard guard, String what, Callable<T> call) {
        try {
            return guard.load(what, call);
        } catch (PluginCallFailed failed) {
            throw new PluginRefused(new PluginProblem(PluginProblem.Kind.BROKEN, failed.getMessage() + "."));
        }
    }

    private static RapportPlugin entryPoint(PluginClassLoader loader) {
        List<ServiceLoader.Provider<RapportPlugin>> providers =
                ServiceLoader.load(RapportPlugin.class, loader).stream().toList();
        if (providers.size() != 1) {
            throw new PluginRefused(new PluginProblem(
                    PluginProblem.Kind.PROVIDER,
                    providers.isEmpty()
                            ? "No jar names an entry point. Write the name of the class that implements RapportPlugin into"
                                    + " META-INF/services/" + RapportPlugin.class.getName() + "."
                            : "There are " + providers.size() + " entry points. One directory holds one plugin."));
        }
        return providers.get(0).get();
    }

    private static List<Instrument> sorted(List<Instrument> instruments) {
        return List.copyOf(instruments).stream()
                .sorted(Comparator.comparing(Instrument::id))
                .toList();
    }

    private static void check(PluginDescriptor descriptor) {
        boolean complete = ID.matcher(descriptor.id()).matches()
                && VERSION.matcher(descriptor.version()).matches()
                && !descriptor.name().isBlank()
                && !descriptor.vendor().isBlank()
                && !descriptor.licence().isBlank();
        if (!complete) {
            throw new PluginRefused(new PluginProblem(
                    PluginProblem.Kind.DESCRIPTOR,
                    "The descriptor needs an id of lower-case letters, digits and hyphens, a version like 1.0.0, a name, a"
                            + " vendor and a licence."));
        }
        Optional<ApiRange> range = ApiRange.parse(descriptor.apiRange());
        if (range.isEmpty() || !range.get().contains(RapportPlugin.API_VERSION)) {
            throw new PluginRefused(new PluginProblem(
                    PluginProblem.Kind.API_RANGE,
                    "The plugin runs with API " + descriptor.apiRange() + ", this server has API "
                            + RapportPlugin.API_VERSION + ". Install a version of the plugin that fits the server."));
        }
    }

    private static void check(List<Instrument> instruments) {
        List<String> lines = instruments.stream()
                .flatMap(instrument -> StructureCheck.violations(instrument).stream()
                        .map(StructureViolation::toString)
                        .map(line -> instrument.id() + ", " + line))
                .collect(Collectors.toList());
        long ids = instruments.stream().map(Instrument::id).distinct().count();
        if (ids < instruments.size()) {
            lines.add("two instruments have the same id");
        }
        if (!lines.isEmpty()) {
            throw new PluginRefused(new PluginProblem(PluginProblem.Kind.INSTRUMENT, String.join("\n", lines)));
        }
    }

    private static Map<String, InstrumentScorer> scorers(RapportPlugin plugin, List<Instrument> instruments) {
        Map<String, InstrumentScorer> scorers = new HashMap<>();
        for (Instrument instrument : instruments) {
            if (instrument.scales().stream().anyMatch(scale -> scale.method() == ScoreMethod.CUSTOM)) {
                InstrumentScorer scorer = plugin.scorer(instrument)
                        .orElseThrow(() -> new PluginRefused(new PluginProblem(
                                PluginProblem.Kind.INSTRUMENT,
                                instrument.id() + " has a scale of its own scorer, but scorer() offers none for it.")));
                scorers.put(instrument.id(), scorer);
            }
        }
        return Map.copyOf(scorers);
    }
}
