package org.rapport.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plugin trust KEY}: code signed with this key may be installed from now on. */
@Command(
        name = "trust",
        mixinStandardHelpOptions = true,
        description =
                "Trusts a publisher's key by its fingerprint (SHA-256 of the public key): plugins signed with it can be installed from now on. Compare the fingerprint with the one the vendor told on another way.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:trusted", "1:not trusted; one sentence says why", "2:wrong use"})
final class PluginTrustCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private PluginChange change = new PluginChange();

    @Parameters(paramLabel = "KEY", description = "64 hexadecimal digits.")
    private String key = "";

    PluginTrustCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String value = Fingerprint.of(key);
        return change.carryOut(
                console,
                plugins -> "The key " + value
                        + (plugins.trust(OperatorPlugins.Trusted.KEY, value)
                                ? " is trusted."
                                : " was trusted before."));
    }
}
