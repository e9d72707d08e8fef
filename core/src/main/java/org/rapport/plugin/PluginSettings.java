package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where plugins are: {@code rapport.plugins.dir} holds those that come with the installation, one directory each; none when it
 * is not set. Those installed while Rapport runs are unpacked into the work directory of {@code rapport.data.dir}.
 */
@ApplicationScoped
public class PluginSettings {

    private final Optional<Path> directory;
    private final Optional<Path> data;

    /** For the container only. */
    protected PluginSettings() {
        this(Optional.empty(), Optional.empty());
    }

    /** Reads the settings. */
    @Inject
    public PluginSettings(
            @ConfigProperty(name = "rapport.plugins.dir") Optional<String> name,
            @ConfigProperty(name = "rapport.data.dir") Optional<String> dataName) {
        directory = path(name);
        data = path(dataName);
    }

    private static Optional<Path> path(Optional<String> name) {
        return name.map(String::strip).filter(text -> !text.isEmpty()).map(Path::of);
    }

    /** The directory of plugins that come with the installation, where one is set. */
    public Optional<Path> directory() {
        return directory;
    }

    /** Where plugins are unpacked: a directory that is emptied at each start where there is one, else the system's own. */
    Path work() {
        return data.map(root -> root.resolve("work"))
                .filter(Files::isDirectory)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    }
}
