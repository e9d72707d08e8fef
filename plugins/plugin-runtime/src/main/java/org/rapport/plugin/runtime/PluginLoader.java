package org.rapport.plugin.runtime;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapport.plugin.runtime.data.DataPlugin;
import org.rapport.plugin.runtime.data.UnreadableData;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.RapportPlugin;

/** Loads one plugin directory: jars or data files, entry point, descriptor, what it offers, in this order, each step checked. */
final class PluginLoader {

    private static final String ENTRY_POINT = "META-INF/services/" + RapportPlugin.class.getName();
    private static final System.Logger LOG = System.getLogger(PluginLoader.class.getName());
    private static final String READING = "Reading the data files";
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
            boolean code = PluginJars.codeIn(directory);
            List<Path> data = data(directory);
            if (!code && data.isEmpty()) {
                throw new PluginRefused(new PluginProblem(
                        PluginProblem.Kind.JAR, "There is neither a jar nor a data file (*.yaml) in " + name + "."));
            }
            return code ? loadCode(directory, !data.isEmpty()) : loadData(directory);
        } catch (PluginRefused refused) {
            LOG.log(
                    Level.ERROR,
                    "Plugin in {0} is refused: {1}",
                    name,
                    refused.problem().detail());
            return LoadedPlugin.refused(directory, refused.problem(), idle(name));
        }
    }

    private static List<Path> data(Path directory) {
        try {
            return DataPlugin.files(directory);
        } catch (IOException unreadable) {
            throw new PluginRefused(new PluginProblem(
                    PluginProblem.Kind.JAR, "The directory " + directory.getFileName() + " cannot be read."));
        }
    }

    /** A guard that guards nothing, for a plugin that is not asked. */
    PluginGuard idle(String name) {
        return new PluginGuard(name, ClassLoader.getPlatformClassLoader(), limits, clock);
    }

    private LoadedPlugin loadCode(Path directory, boolean withData) {
        String name = directory.getFileName().toString();
        PluginClassLoader loader = new PluginClassLoader(name, PluginJars.in(directory));
        PluginGuard guard = new PluginGuard(name, loader, limits, clock);
        try {
            RapportPlugin plugin = asked(guard, "Making the entry point", () -> entryPoint(loader));
            List<Instrument> data =
                    withData ? asked(guard, READING, () -> read(directory)).instruments() : List.of();
            LoadedPlugin loaded = load(new Source(directory, plugin, data, true), guard);
            refuseThreads(guard);
            return loaded;
        } catch (PluginRefused refused) {
            guard.close();
            throw refused;
        }
    }

    private LoadedPlugin loadData(Path directory) {
        PluginGuard guard = idle(directory.getFileName().toString());
        DataPlugin plugin = asked(guard, READING, () -> read(directory));
        if (plugin.identity().isEmpty()) {
            throw new PluginRefused(new PluginProblem(
                    PluginProblem.Kind.DATA,
                    "No data file says which plugin this is. Write \"plugin:\" with id, name, version, vendor and licence"
                            + " into one of them."));
        }
        return load(new Source(directory, plugin, List.of(), false), guard);
    }

    private record Source(Path directory, RapportPlugin plugin, List<Instrument> data, boolean code) {}

    private LoadedPlugin load(Source source, PluginGuard guard) {
        PluginDescriptor descriptor = asked(guard, "descriptor()", source.plugin()::descriptor);
        check(descriptor);
        Offers offers = Offers.of(source.plugin(), source.data(), new Offers.Questions() {
            @Override
            public <T> T ask(String what, Callable<T> question) {
                return asked(guard, what, question);
            }
        });
        return new LoadedPlugin(new PluginContent(source.directory(), descriptor, source.code(), offers), guard);
    }

    private static DataPlugin read(Path directory) throws IOException {
        try {
            return DataPlugin.read(directory);
        } catch (UnreadableData unreadable) {
            throw new PluginRefused(
                    new PluginProblem(PluginProblem.Kind.DATA, String.valueOf(unreadable.getMessage())));
        }
    }

    private static void refuseThreads(PluginGuard guard) {
        List<Thread> own = guard.ownThreads();
        if (!own.isEmpty()) {
            String names = own.stream().map(Thread::getName).sorted().collect(Collectors.joining("\", \"", "\"", "\""));
            own.forEach(Thread::interrupt);
            throw new PluginRefused(new PluginProblem(
                    PluginProblem.Kind.THREADS,
                    "The plugin started threads while it was loaded: " + names
                            + ". A plugin starts none. They were told to stop; only a restart of the server ends those that do"
                            + " not."));
        }
    }

    private static <T> T asked(PluginGuard guard, String what, Callable<T> call) {
        try {
            return guard.load(what, call);
        } catch (PluginCallFailed failed) {
            throw new PluginRefused(new PluginProblem(PluginProblem.Kind.BROKEN, failed.getMessage() + "."));
        }
    }

    private static RapportPlugin entryPoint(PluginClassLoader loader) throws IOException {
        List<String> naming = Collections.list(loader.getResources(ENTRY_POINT)).stream()
                .map(each -> each.getPath().replaceAll(".*/([^/]*)!.*", "$1"))
                .sorted()
                .toList();
        if (naming.size() > 1) {
            throw new PluginRefused(
                    new PluginProblem(
                            PluginProblem.Kind.PROVIDER,
                            "Several jars name an entry point: " + String.join(", ", naming)
                                    + ". One directory holds one plugin in one version: leave out what an earlier build left behind."));
        }
        List<ServiceLoader.Provider<RapportPlugin>> providers =
                ServiceLoader.load(RapportPlugin.class, loader).stream().toList();
        if (providers.size() != 1) {
            throw new PluginRefused(new PluginProblem(
                    PluginProblem.Kind.PROVIDER,
                    providers.isEmpty()
                            ? "No jar names an entry point. Write the name of the class that implements RapportPlugin into"
                                    + " " + ENTRY_POINT + "."
                            : "There are " + providers.size() + " entry points. One directory holds one plugin."));
        }
        return providers.get(0).get();
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
}
