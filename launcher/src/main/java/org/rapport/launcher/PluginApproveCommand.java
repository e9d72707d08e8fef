package org.rapport.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plugin approve SHA256}: exactly these files may be installed. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description =
                "Approves a plugin by the checksum of all its files, which \"plugin install\" tells: exactly these can be installed, by whomever they are made.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:approved", "1:not approved; one sentence says why", "2:wrong use"})
final class PluginApproveCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private PluginChange change = new PluginChange();

    @Parameters(paramLabel = "SHA256", description = "64 hexadecimal digits.")
    private String checksum = "";

    PluginApproveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String value = Fingerprint.of(checksum);
        return change.carryOut(
                console,
                plugins -> "The files " + value
                        + (plugins.trust(OperatorPlugins.Trusted.CHECKSUM, value)
                                ? " are approved."
                                : " were approved before."));
    }
}
