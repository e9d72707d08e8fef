package org.rapport.launcher;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code token revoke ID}: from now on nobody can use it. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description =
                "Revokes a token by the id that \"token list\" shows: from now on nobody can use it. Rapport may be"
                        + " running.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:revoked", "1:not revoked; one sentence says why", "2:wrong use"})
final class TokenRevokeCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "ID", description = "The token's id.")
    private UUID id = new UUID(0, 0);

    TokenRevokeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ReadingAccess access = ReadingAccess.to(data.root())) {
            if (!new TokenStore(access.connectToChange(), Instant.now()).revoke(id)) {
                throw new Refusal("There is no token " + id + " that could still be used: \"token list\" shows them.");
            }
            console.say("The token " + id + " is revoked.");
            return 0;
        } catch (SQLException e) {
            throw TokenStore.refused(e);
        }
    }
}
