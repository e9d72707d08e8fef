package org.rapport.launcher;

import java.sql.SQLException;
import java.time.Instant;
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
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "VALUE", description = "The key or checksum, 64 hexadecimal digits.")
    private String value = "";

    PluginDistrustCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ReadingAccess access = ReadingAccess.to(data.root())) {
            var connection = access.connectToChange();
            OperatorPlugins plugins = new OperatorPlugins(connection, Instant.now());
            if (!plugins.distrust(Fingerprint.of(value))) {
                throw new Refusal("Neither a key nor files of this value were trusted.");
            }
            connection.commit();
            console.say("It is trusted no more; what is installed stays until it is removed.");
            return 0;
        } catch (SQLException e) {
            throw TokenStore.refused(e);
        }
    }
}
