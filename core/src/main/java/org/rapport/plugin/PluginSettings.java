package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where plugins are: {@code rapport.plugins.dir}, one directory per plugin; no plugins when it is not set. */
@ApplicationScoped
public class PluginSettings {

    private final Optional<Path> directory;

    /** For the container only. */
    protected PluginSettings() {
        this(Optional.empty());
    }

    /** Reads the setting. */
    @Inject
    public PluginSettings(@ConfigProperty(name = "rapport.plugins.dir") Optional<String> name) {
        directory = name.map(String::strip).filter(text -> !text.isEmpty()).map(Path::of);
    }

    /** The directory, where one is set. */
    public Optional<Path> directory() {
        return directory;
    }
}
