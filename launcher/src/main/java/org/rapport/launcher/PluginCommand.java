package org.rapport.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plugin}: what the operator installs for all organisations, and which code is trusted. */
@Command(
        name = "plugin",
        mixinStandardHelpOptions = true,
        description = {
            "Installs, lists and removes plugins for all organisations, says which code is trusted, and begins new plugins.",
            "A jar runs with the rights of the server. A running Rapport, also each of several instances, follows within"
                    + " seconds and interrupts nobody."
        })
final class PluginCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
