package org.rapport.measure.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where wording files are: the directories of {@code rapport.wording.dir}, separated by commas; none when it is not set. */
@ApplicationScoped
public class WordingSettings {

    private final List<Path> directories;

    /** For the container only. */
    protected WordingSettings() {
        this(Optional.empty());
    }

    /** Reads the setting; one text, since the server's configuration knows no optional lists. */
    @Inject
    public WordingSettings(@ConfigProperty(name = "rapport.wording.dir") Optional<String> names) {
        directories = names.map(text -> text.split(",", -1)).stream()
                .flatMap(Arrays::stream)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** The directories in their order; words found earlier win. */
    public List<Path> directories() {
        return directories;
    }
}
