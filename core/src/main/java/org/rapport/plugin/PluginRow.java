package org.rapport.plugin;

import java.util.List;
import java.util.Optional;
import org.rapport.plugin.runtime.PluginProblem;
import org.rapport.plugin.runtime.PluginState;

/**
 * A plugin as an administrator sees it.
 *
 * @param directory its directory's name
 * @param name what it is called, or the directory where it could not say so
 * @param version its version, or empty
 * @param vendor who answers for it, or empty
 * @param problem why it is not in use
 * @param instruments ids of what it brings
 */
public record PluginRow(
        String directory,
        String name,
        String version,
        String vendor,
        PluginState state,
        Optional<PluginProblem> problem,
        List<String> instruments) {

    /** Copies the list. */
    public PluginRow {
        instruments = List.copyOf(instruments);
    }
}
