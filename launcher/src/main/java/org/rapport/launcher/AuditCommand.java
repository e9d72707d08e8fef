package org.rapport.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code audit}: what an operator asks of the journal. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Proves that the journal of who read and changed what is as it was.")
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
