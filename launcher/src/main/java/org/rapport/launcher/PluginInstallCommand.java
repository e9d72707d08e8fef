package org.rapport.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.rapport.plugin.runtime.ArchiveLimits;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginOrigin;
import org.rapport.plugin.runtime.PluginRefused;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.PluginTrial;
import org.rapport.plugin.runtime.PluginVersion;
import org.rapport.spi.PluginDescriptor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plugin install FILE.zip}: judges a plugin as the server would, then installs it for all organisations. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description = {
            "Installs a plugin for all organisations, or a newer version of one. Each organisation's administrator says whether"
                    + " it is used.",
            "Code is installed only when it is signed with a key that was trusted (plugin trust) or when exactly these files were"
                    + " approved (plugin approve); until then none of it runs. Rapport may be running and takes it within"
                    + " seconds."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:installed", "1:refused, with the reason", "2:wrong use"})
final class PluginInstallCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE.zip", description = "The plugin as its vendor ships it.")
    private Path file = Path.of("plugin.zip");

    PluginInstallCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Refusal("The file " + file + " cannot be read.");
        }
        try (ReadingAccess access = ReadingAccess.to(data.root());
                Work work = Work.make()) {
            Connection connection = access.connectToChange();
            OperatorPlugins plugins = new OperatorPlugins(connection, Instant.now());
            try (PluginTrial trial = PluginTrial.open(file, work.directory(), ArchiveLimits.usual())) {
                OperatorPlugins.New judged = judged(trial, plugins);
                Optional<String> before = plugins.installed(judged.id());
                plugins.install(judged);
                connection.commit();
                console.say(judged.id() + " " + judged.version()
                        + before.map(version -> " takes the place of " + version)
                                .orElse(" is installed")
                        + " ("
                        + Stream.of("instrument", "workflow", "summariser")
                                .map(kind -> count(judged.claims(), kind))
                                .filter(words -> !words.isEmpty())
                                .reduce((one, other) -> one + ", " + other)
                                .orElse("offers nothing")
                        + ").");
                console.say("A running Rapport takes it within seconds; each organisation's administrator enables it.");
            }
            return 0;
        } catch (PluginRefused refused) {
            throw new Refusal(String.valueOf(refused.getMessage()), refused);
        } catch (SQLException e) {
            throw TokenStore.refused(e);
        } catch (IOException e) {
            throw new Refusal("The file " + file + " cannot be read.", e);
        }
    }

    private static String count(List<String> claims, String kind) {
        long number =
                claims.stream().filter(each -> each.startsWith(kind + " ")).count();
        return number == 0 ? "" : number + " " + kind + (number == 1 ? "" : "s");
    }

    private OperatorPlugins.New judged(PluginTrial trial, OperatorPlugins plugins) throws SQLException, IOException {
        Set<String> keys = plugins.trusted(OperatorPlugins.Trusted.KEY);
        Optional<PluginOrigin.Trust> trust =
                trial.requireTrust(keys, plugins.trusted(OperatorPlugins.Trusted.CHECKSUM));
        PluginRegistry ours =
                PluginRegistry.scan(Installation.here().plugins(), PluginLimits.usual(), Clock.systemUTC());
        try {
            LoadedPlugin loaded = trial.loadedBeside(ours);
            loaded.problem().ifPresent(problem -> {
                throw new Refusal(problem.detail());
            });
            PluginDescriptor descriptor = loaded.descriptor().orElseThrow();
            List<String> claims = claims(loaded);
            requireNewer(descriptor, plugins.installed(descriptor.id()));
            requireFree(plugins.claimed(descriptor.id(), claims));
            return new OperatorPlugins.New(
                    descriptor.id(),
                    descriptor.version(),
                    trial.code(),
                    trial.origin().checksum(),
                    trust.filter(each -> each == PluginOrigin.Trust.PUBLISHER)
                            .flatMap(each -> trial.origin().publisher())
                            .map(PluginOrigin.Publisher::fingerprint),
                    claims,
                    loaded.instruments().stream()
                            .map(each -> each.id() + "@" + each.version())
                            .toList(),
                    Files.readAllBytes(file));
        } finally {
            ours.close();
        }
    }

    private static List<String> claims(LoadedPlugin loaded) {
        return Stream.of(
                        loaded.instruments().stream().map(each -> "instrument " + each.id()),
                        loaded.workflows().stream().map(each -> "workflow " + each.id()),
                        loaded.summarisers().stream().map(each -> "summariser " + each.id()))
                .flatMap(each -> each)
                .toList();
    }

    private static void requireNewer(PluginDescriptor descriptor, Optional<String> installed) {
        Optional<PluginVersion> before = installed.flatMap(PluginVersion::parse);
        Optional<PluginVersion> now = PluginVersion.parse(descriptor.version());
        if (before.isPresent() && now.isPresent() && now.get().compareTo(before.get()) <= 0) {
            throw new Refusal("Version " + installed.orElse("") + " of " + descriptor.id()
                    + " is installed: what takes its place" + " needs a higher version than " + descriptor.version()
                    + ". To go back, remove the plugin first.");
        }
    }

    private static void requireFree(Optional<String> claimed) {
        claimed.ifPresent(other -> {
            throw new Refusal("Another installed plugin has the same id (" + other + "). Keep one of them.");
        });
    }

    /** A directory for the time of the command. */
    private record Work(Path directory) implements AutoCloseable {

        static Work make() throws IOException {
            return new Work(Files.createTempDirectory("rapport-plugin"));
        }

        @Override
        public void close() throws IOException {
            OwnerOnly.delete(directory);
        }
    }
}
