package org.rapport.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plugin remove ID}: its forms are given no more; what was answered stays. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description =
                "Removes a plugin of the operator's. Its forms are given no more; open ones can be answered, and everything stays readable. Rapport may be running.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:removed", "1:not removed; one sentence says why", "2:wrong use"})
final class PluginRemoveCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private PluginChange change = new PluginChange();

    @Parameters(paramLabel = "ID", description = "The plugin's id.")
    private String id = "";

    PluginRemoveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return change.carryOut(console, plugins -> {
            if (!plugins.remove(id)) {
                throw new Refusal(
                        "The operator installed no plugin " + id + ": \"plugin list\" shows them. What an organisation"
                                + " installed for itself its administrator removes.");
            }
            return "The plugin " + id
                    + " is removed. Scores of its own scorer that wait stay open; all others can be made again.";
        });
    }
}
