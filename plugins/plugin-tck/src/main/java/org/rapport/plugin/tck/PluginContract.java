package org.rapport.plugin.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginLimits;
import org.rapport.plugin.runtime.PluginProblem;
import org.rapport.plugin.runtime.PluginReferences;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.PluginUse;
import org.rapport.spi.RapportPlugin;

/**
 * What every plugin must keep to, whatever it offers; extended by the contracts of what it offers. The plugin is packed and loaded as
 * the host does it: by a class loader that sees nothing but the JDK, the API and the plugin, with the host's own time limits.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PluginContract {

    private PluginRegistry host;
    private Path packed;

    /**
     * The plugin under test, made anew each time.
     *
     * @return the plugin
     */
    protected abstract RapportPlugin plugin();

    /**
     * The plugin directory that is loaded. Override it if the plugin needs libraries or data files beside its own classes.
     *
     * @param plugins an empty directory to pack the plugin's directory into
     * @return the packed plugin's directory, directly inside
     */
    protected Path pack(Path plugins) {
        return Packing.pack(plugin(), plugins);
    }

    @BeforeAll
    final void loadAsTheHostDoes(@TempDir Path plugins) {
        packed = pack(plugins);
        host = PluginRegistry.scan(
                Optional.ofNullable(packed.getParent()).orElse(plugins), PluginLimits.usual(), Clock.systemUTC());
    }

    @AfterAll
    final void letGo() {
        host.close();
    }

    @Test
    final void the_host_accepts_the_plugin() {
        assertThat(host.plugins().stream().map(LoadedPlugin::problem).flatMap(Optional::stream))
                .extracting(PluginProblem::detail)
                .as("Reasons to refuse the plugin")
                .isEmpty();
        assertThat(host.plugins()).as("Plugins found").hasSize(1);
    }

    @Test
    final void the_plugin_tells_the_same_about_itself_every_time() {
        assertThat(plugin().descriptor()).isEqualTo(plugin().descriptor());
    }

    @Test
    final void the_plugin_refers_to_nothing_but_the_jdk_the_api_and_itself() {
        List<String> unseen = host.plugins().stream()
                .filter(LoadedPlugin::code)
                .filter(plugin -> Files.isDirectory(plugin.directory()))
                .filter(plugin -> plugin.problem().isEmpty())
                .flatMap(plugin -> PluginReferences.unseen(plugin.directory()).stream())
                .toList();
        assertThat(unseen).as("What the host does not show to a plugin").isEmpty();
    }

    /** The host the plugin was loaded by. */
    final PluginRegistry host() {
        return host;
    }

    /** That the host does not know something, and why it refused the plugin if it did. */
    final AssertionError unknown(String what) {
        return new AssertionError(Stream.concat(
                        Stream.of("The host knows no " + what),
                        host.plugins().stream()
                                .flatMap(plugin -> plugin.problem().stream())
                                .map(PluginProblem::detail))
                .collect(Collectors.joining("\n")));
    }

    /** Why the last call failed, for the message of a test that did not get what it expected. */
    final String lastFailure() {
        return host.plugins().stream()
                .flatMap(plugin -> plugin.use().lastFailure().stream())
                .map(PluginUse.Failure::detail)
                .collect(Collectors.joining("; "));
    }
}
