package org.rapport.plugin;

import org.rapport.testing.CoreContainer;

/** The real host in place of the trial instruments, for tests that install plugins. */
public final class PluginHostTrial {

    private PluginHostTrial() {}

    /** Nothing comes with the installation; what tests installed is there. */
    public static void start() {
        PluginHost host = CoreContainer.get().bean(PluginHost.class);
        host.start("a test");
        host.refresh();
    }
}
