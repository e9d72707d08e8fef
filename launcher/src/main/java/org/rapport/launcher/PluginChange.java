package org.rapport.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import picocli.CommandLine.Mixin;

/** How commands decide about the operator's plugins: in one transaction, told in one sentence. A mixin, with {@code --data}. */
final class PluginChange {

    @Mixin
    private DataOption data = new DataOption();

    /** What is decided; gives the sentence that tells it, or refuses and changes nothing. */
    @FunctionalInterface
    interface Decision {

        String in(OperatorPlugins plugins) throws SQLException;
    }

    /** Carries it out and says the sentence; the command's exit code. */
    int carryOut(Console console, Decision decision) {
        try (ReadingAccess access = ReadingAccess.to(data.root())) {
            Connection connection = access.connectToChange();
            String sentence = decision.in(new OperatorPlugins(connection, Instant.now()));
            connection.commit();
            console.say(sentence);
            return 0;
        } catch (SQLException e) {
            throw TokenStore.refused(e);
        }
    }
}
