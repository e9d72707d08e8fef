package org.rapport.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.PluginRegistry;
import org.rapport.plugin.runtime.PluginState;
import org.rapport.plugin.runtime.Workshop;

/** Which plugin keeps an id, and which version stays, as the table of installed ones changes. */
class HostedTest {

    @TempDir
    Path root;

    private final Map<UUID, Path> directories = new HashMap<>();
    private Path release;
    private long revision;

    @BeforeEach
    void makeRelease() throws IOException {
        release = Files.createDirectories(root.resolve("release"));
    }

    private Hosted first() {
        return Hosted.first(PluginRegistry.scan(release, Workshop.LIMITS, Workshop.CLOCK));
    }

    private Hosted renewed(Hosted before, InstalledPlugin... installed) {
        return before.renewed(
                new PluginTable(++revision, List.of(installed), Map.of(), Map.of()),
                version -> Optional.ofNullable(directories.get(version)));
    }

    /** A version of the operator's; without items it cannot be loaded. */
    private InstalledPlugin version(String plugin, String version, String form, String... items) throws IOException {
        UUID id = UUID.randomUUID();
        directories.put(id, directory(root.resolve(plugin + "-" + id), plugin, version, form, items));
        return new InstalledPlugin(
                id,
                Optional.empty(),
                plugin,
                version,
                "0".repeat(64),
                Optional.empty(),
                false,
                Workshop.CLOCK.instant());
    }

    private static Path directory(Path place, String plugin, String version, String form, String... items)
            throws IOException {
        Files.createDirectories(place);
        Files.writeString(
                place.resolve("diary.yaml"),
                InstalledFiles.yaml(plugin, version, items).replace("id: " + plugin + "-week", "id: " + form));
        return place;
    }

    private static List<String> inUse(Hosted hosted) {
        return hosted.server().plugins().stream()
                .filter(each -> each.state() == PluginState.ACTIVE)
                .map(each -> PluginLook.id(each) + " "
                        + each.descriptor().orElseThrow().version())
                .toList();
    }

    @Test
    void whatComesWithTheInstallationKeepsItsIdAgainstTheOperators() throws IOException {
        directory(release.resolve("sleep"), "sleep", "2.0.0", "nights", "rested");
        Hosted hosted = renewed(first(), version("sleep", "3.0.0", "days", "rested"));
        assertThat(inUse(hosted)).containsExactly("sleep 2.0.0");
        assertThat(hosted.server().instrument("nights")).isPresent();
    }

    @Test
    void aVersionStaysWhileItsSuccessorIsRefusedAndGoesWithIt() throws IOException {
        InstalledPlugin good = version("sleep", "1.0.0", "nights", "rested");
        InstalledPlugin bad = version("sleep", "2.0.0", "nights");
        Hosted both = renewed(renewed(first(), good), bad);
        assertThat(inUse(both)).containsExactly("sleep 1.0.0");
        assertThat(inUse(renewed(both))).isEmpty();
        Hosted better = renewed(both, version("sleep", "3.0.0", "nights", "rested"));
        assertThat(inUse(better)).containsExactly("sleep 3.0.0");
        assertThat(better.server().plugins()).hasSize(1);
    }
}
