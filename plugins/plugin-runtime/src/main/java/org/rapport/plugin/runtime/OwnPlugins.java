package org.rapport.plugin.runtime;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Plugins somebody has besides those everybody has, or quite alone. */
public final class OwnPlugins {

    private OwnPlugins() {}

    /**
     * The same with plugins of somebody's own beside it. None of them takes the place of one that is here: one that has an id of a
     * plugin here, or of one named before it, is refused alone. What is here is shared, not loaded again.
     *
     * @param plugins what everybody has
     * @param directories the directories of somebody's own
     * @return what their owner uses
     */
    public static PluginRegistry beside(PluginRegistry plugins, List<Path> directories) {
        return plugins.beside(directories);
    }

    /**
     * No plugins yet.
     *
     * @param limits time limits and patience of those to come
     * @param clock tells when a call failed
     * @return an empty registry
     */
    public static PluginRegistry none(PluginLimits limits, Clock clock) {
        return PluginRegistry.empty(limits, clock);
    }
}
