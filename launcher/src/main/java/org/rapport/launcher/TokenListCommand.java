package org.rapport.launcher;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code token list}: every token, whose it is, what for, until when and when it was last used. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists every token, the newest first, without what only its holder knows. Rapport may be running.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:listed", "1:not listed; one sentence says why"})
final class TokenListCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DataOption data = new DataOption();

    TokenListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return ReadingAccess.list(
                data.root(),
                console,
                connection -> new TokenStore(connection, Instant.now())
                        .list().stream().map(TokenStore.Listed::line).toList(),
                "There is no token yet.");
    }
}
