package org.rapport.plugin;

import java.nio.file.Path;
import org.rapport.plugin.runtime.Workshop;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;

/** A plugin with one workflow, installed as the operator does it, beside the trial instruments. */
public final class TrialWorkflows {

    private TrialWorkflows() {}

    /** Installs it in a version; {@code steps} and {@code decision} are Java, the decision sees {@code state}. */
    public static void install(Path root, String id, String version, String steps, String decision) throws Exception {
        PluginHost host = CoreContainer.get().bean(PluginHost.class);
        Workshop workshop = new Workshop(root.resolve(version));
        Path directory = workshop.plugin(
                id,
                Workshop.descriptor(id).replace("1.0.0", version)
                        + "public List<FeedbackWorkflow> feedbackWorkflows() { return List.of(new FeedbackWorkflow() {"
                        + " public String id() { return \"" + id + "\"; }"
                        + " public String version() { return \"" + version + "\"; }"
                        + " public LocalText title() { return LocalText.of(\"en\", \"Care\").and(\"de\", \"Sorge\"); }"
                        + " public List<WorkflowStep> steps() { return List.of(" + steps + "); }"
                        + " public Optional<String> next(WorkflowState state) {" + decision + "} }); }\n");
        Path zip = Workshop.zip(directory, root.resolve(id + "-" + version + ".zip"));
        InstalledFiles.install(zip, id, version, id + "@1.0");
        host.refresh();
        TrialInstruments.install();
    }

    /** An organisation uses it, or uses it no more. */
    public static void use(Actor.Member administrator, String id, boolean used) {
        CoreContainer core = CoreContainer.get();
        core.run(administrator, () -> core.bean(PluginDecisions.class).choose(id, used));
        TrialInstruments.install();
    }

    /** An administrator lets it work again. */
    public static void resume(Actor.Member administrator, String id) {
        CoreContainer core = CoreContainer.get();
        core.run(administrator, () -> core.bean(PluginDecisions.class).resume(id));
        TrialInstruments.install();
    }

    /** It is gone. */
    public static void remove(String id) throws Exception {
        InstalledFiles.end(id);
        CoreContainer.get().bean(PluginHost.class).refresh();
        TrialInstruments.install();
    }
}
