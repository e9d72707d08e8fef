package org.rapport.launcher;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plugin list}: what is installed, by the operator and by organisations. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists the installed plugins, the operator's and those organisations installed for themselves. Rapport may be running.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", "1:not listed; one sentence says why"})
final class PluginListCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DataOption data = new DataOption();

    PluginListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return ReadingAccess.list(
                data.root(),
                console,
                connection -> new OperatorPlugins(connection, Instant.now())
                        .list().stream().map(OperatorPlugins.Listed::line).toList(),
                "No plugin was installed; those that come with Rapport need not be.");
    }
}
