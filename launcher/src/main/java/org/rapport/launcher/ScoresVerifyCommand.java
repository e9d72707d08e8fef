package org.rapport.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code scores verify}: makes every score again from the stored structure and the raw answers, and compares. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = ScoresVerifyCommand.NOT_CHECKED,
        description = {
            "Makes every score again from the structure it was answered with and the raw answers, and names each one that"
                    + " differs. Works also when the plugin is gone; only scales of a plugin's own scorer need it.",
            "Runs the scorers of trusted plugins. Rapport may be running."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every score that can be made again agrees", "1:some do not", "2:it could not be checked"})
final class ScoresVerifyCommand implements Callable<Integer> {

    static final int FINE = 0;
    static final int WRONG = 1;
    static final int NOT_CHECKED = 2;

    private final Console console;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--removed",
            description = "Also runs the scorers of plugins that were removed; their files are kept in the database.")
    private boolean removed;

    ScoresVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (ReadingAccess access = ReadingAccess.to(data.root())) {
            Connection connection = access.connect();
            StoredForms forms = new StoredForms(connection, new SealedWords(connection, access.masterKey()));
            try (CustomScorers scorers = CustomScorers.of(connection, removed)) {
                boolean fine = true;
                List<StoredForms.Organisation> organisations = forms.organisations();
                for (StoredForms.Organisation organisation : organisations) {
                    ScoreComparison comparison = new ScoreComparison(scorers);
                    forms.each(organisation.id(), comparison::compare);
                    comparison.lines(organisation.name()).forEach(console::say);
                    fine &= comparison.agrees();
                }
                if (organisations.isEmpty()) {
                    console.say("There is no organisation yet.");
                }
                return fine ? FINE : WRONG;
            }
        } catch (SQLException e) {
            throw TokenStore.refused(e);
        } catch (IOException e) {
            throw new Refusal("The plugins cannot be unpacked in the system's directory for temporary files.", e);
        }
    }
}
