package org.rapport.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.runtime.LoadedPlugin;
import org.rapport.plugin.runtime.PluginCallFailed;
import org.rapport.plugin.runtime.WorkflowDefinition;
import org.rapport.spi.PluginDescriptor;
import org.rapport.spi.WorkflowState;

/**
 * The feedback workflows an organisation uses: those that come with the installation and those of the operator's plugins it
 * enabled. Those of a suspended plugin are among them. Safe to use from any thread.
 */
@ApplicationScoped
public class PluginWorkflows {

    @Inject
    private PluginHost host;

    /** All of them, in the order of the plugins. */
    public List<OfferedWorkflow> offered(UUID organisation) {
        Hosted now = host.now();
        return now.registry(Optional.of(organisation)).plugins().stream()
                .filter(plugin -> !plugin.workflows().isEmpty() && now.enabled(organisation, plugin))
                .flatMap(plugin -> plugin.workflows().stream().map(workflow -> offered(plugin, workflow)))
                .toList();
    }

    private static OfferedWorkflow offered(LoadedPlugin plugin, WorkflowDefinition workflow) {
        return new OfferedWorkflow(
                PluginLook.id(plugin),
                plugin.descriptor().map(PluginDescriptor::version).orElse(""),
                workflow);
    }

    /** Whether this very workflow is used: the same version with the same steps. */
    public boolean offers(UUID organisation, WorkflowDefinition workflow) {
        return offered(organisation).stream().anyMatch(each -> each.definition().equals(workflow));
    }

    /**
     * Asks a workflow for the next step, through the plugin's guard. Call it outside of any transaction.
     *
     * @param workflow as the course began with it
     * @return a step of it that exists; empty closes the course, or does not begin one
     * @throws PluginCallFailed if it does not answer as agreed, is suspended, or is offered no more
     */
    public Optional<String> next(UUID organisation, WorkflowDefinition workflow, WorkflowState state) {
        return host.now().registry(Optional.of(organisation)).next(workflow, state);
    }
}
