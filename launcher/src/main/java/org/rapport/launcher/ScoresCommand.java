package org.rapport.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code scores}: what answers came to. */
@Command(
        name = "scores",
        mixinStandardHelpOptions = true,
        description = "Proves that stored scores are what the stored answers come to.")
final class ScoresCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
