package org.rapport.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plugin distrust KEY}: nothing more is installed because of it; what is installed stays. */
@Command(
        name = "distrust",
        mixinStandardHelpOptions = true,
        description = "Takes back what \"trust\" or \"approve\" said. What is installed stays until it is removed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:taken back", "1:not taken back; one sentence says why", "2:wrong use"})
final class PluginDistrustCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private PluginChange change = new PluginChange();

    @Parameters(paramLabel = "VALUE", description = "The key or checksum, 64 hexadecimal digits.")
    private String value = "";

    PluginDistrustCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String plain = Fingerprint.of(value);
        return change.carryOut(console, plugins -> {
            if (!plugins.distrust(plain)) {
                throw new Refusal("Neither a key nor files of this value were trusted.");
            }
            return "It is trusted no more; what is installed stays until it is removed.";
        });
    }
}
