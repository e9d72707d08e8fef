package com.example.vendor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rapport.plugin.runtime.data.DataPlugin;
import org.rapport.plugin.tck.WorkflowContract;
import org.rapport.plugin.tck.WorkflowExample;
import org.rapport.spi.Answers;
import org.rapport.spi.RapportPlugin;
import org.rapport.spi.Respondent;
import org.rapport.spi.WorkflowState;

/** The test kit over the workflow: every way through it, as a sentence and the step that must follow. */
class AfterTheEveningTest extends WorkflowContract {

    private static final Path DATA = Path.of("src", "main", "plugin");
    private static final String WORKFLOW = "example-vendor-after";
    private static final String EVENING = "example-vendor-evening";
    private static final WorkflowState SIGNALLED = WorkflowState.signalled("SIGNAL");

    @Override
    protected RapportPlugin plugin() {
        return new ExampleVendorPlugin();
    }

    @Override
    protected Path pack(Path plugins) {
        Path packed = super.pack(plugins);
        try {
            for (Path file : DataPlugin.files(DATA)) {
                Files.copy(file, packed.resolve(file.getFileName()));
            }
            return packed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    protected List<WorkflowExample> examples() {
        return List.of(
                example("a hurried evening begins it", evening(Respondent.CLIENT, 2)).leadsTo("ask"),
                example("a quiet one does not", evening(Respondent.CLIENT, 1)),
                example("nor does what a therapist reports", evening(Respondent.THERAPIST, 3)),
                example("a signal begins it", SIGNALLED).leadsTo("ask"),
                example("asked about, the client looks at a day", at("ask").answered(Answers.none()))
                        .leadsTo("day"),
                example("not asked about, it is over", at("ask")),
                example("asked about too late, both talk", at("ask").late()).leadsTo("talk"),
                example("the day leads to the talk", at("day").answered(Answers.none().with("noon", 3)))
                        .leadsTo("talk"),
                example("so does a day nobody looked at", at("day").late()).leadsTo("talk"));
    }

    private static WorkflowExample example(String name, WorkflowState state) {
        return WorkflowExample.of(WORKFLOW, name, state);
    }

    private static WorkflowState evening(Respondent by, int hurried) {
        return WorkflowState.reported(by, EVENING, Answers.none().with("hurried", hurried));
    }

    private static WorkflowState at(String step) {
        return SIGNALLED.at(step);
    }
}
