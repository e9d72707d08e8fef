package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** What an administrator decides about plugins, in force on this instance when the call returns and soon on all others. */
@ApplicationScoped
public class PluginDecisions {

    @Inject
    private Plugins plugins;

    @Inject
    private PluginHost host;

    /** See {@link Plugins#install}. */
    public void install(UUID upload) {
        plugins.install(upload);
        host.refresh();
    }

    /** See {@link Plugins#remove}. */
    public void remove(String plugin) {
        plugins.remove(plugin);
        host.refresh();
    }

    /** See {@link Plugins#choose}. */
    public void choose(String plugin, boolean enabled) {
        plugins.choose(plugin, enabled);
        host.refresh();
    }

    /** See {@link Plugins#resume}. */
    public void resume(String plugin) {
        plugins.resume(plugin);
        host.refresh();
    }
}
