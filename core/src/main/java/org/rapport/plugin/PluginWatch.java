package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.rapport.shared.job.RecurringJob;

/** Looks every two seconds whether plugins were installed, removed or decided about: by another instance or by the operator. */
@ApplicationScoped
public class PluginWatch implements RecurringJob {

    @Inject
    private PluginHost host;

    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        host.refresh();
    }
}
