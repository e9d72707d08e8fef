package org.rapport.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The data directory of an installation that a command looks at. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where Rapport keeps its data (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    /** Its whole path. */
    Path root() {
        return data.toAbsolutePath().normalize();
    }
}
