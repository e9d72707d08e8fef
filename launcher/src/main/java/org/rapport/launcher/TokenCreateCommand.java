package org.rapport.launcher;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rapport.account.token.Scope;
import org.rapport.account.token.TokenSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code token create}: makes a token for one member, narrowed to scopes and days, and shows it once. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description =
                "Makes a token with which a program acts as one member, and prints it once: only its hash is kept."
                        + " It can do what that member may do and its scopes name, until its days are over. Rapport may be"
                        + " running.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:made", "1:not made; one sentence says why", "2:wrong use"})
final class TokenCreateCommand implements Callable<Integer> {

    private static final int MOST_DAYS = 366;
    private static final int LONGEST_LABEL = 100;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--user", paramLabel = "NAME", required = true, description = "The name the member signs in with.")
    private String user = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            required = true,
            split = ",",
            description =
                    "What it may be used for, separated by commas: relationships:read, course:read, sessions:read,"
                            + " checks:read, checks:write, radar:read, imports:write, fhir:read, fhir:write.")
    private List<String> scopes = List.of();

    @Option(
            names = "--days",
            paramLabel = "N",
            required = true,
            description = "How many days it can be used, 1 to " + MOST_DAYS + ".")
    private int days;

    @Option(
            names = "--label",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "What it is for, for \"token list\"; nothing about clients.")
    private String label = "";

    TokenCreateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<String> wanted = scopes();
        requireFit();
        TokenSecret secret = TokenSecret.make();
        try (ReadingAccess access = ReadingAccess.to(data.root())) {
            TokenStore.New token = new TokenStore.New(user.strip(), wanted, days, label.strip());
            Instant until = new TokenStore(access.connectToChange(), Instant.now()).create(secret, token);
            console.say(secret.text());
            console.say("This is the token; it is shown only now. It acts as " + user.strip() + " until " + until
                    + " for " + String.join(", ", wanted) + ".");
            return 0;
        } catch (SQLException e) {
            throw TokenStore.refused(e);
        }
    }

    private List<String> scopes() {
        TreeSet<String> wanted = scopes.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.stream().filter(word -> Scope.of(word).isEmpty()).findFirst().ifPresent(unknown -> {
            throw wrong("There is no scope \"" + unknown + "\"; there are "
                    + Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", ")));
        });
        if (wanted.isEmpty()) {
            throw wrong("A token needs a scope (--scope)");
        }
        return List.copyOf(wanted);
    }

    private void requireFit() {
        if (days < 1 || days > MOST_DAYS) {
            throw wrong("--days must be a number from 1 to " + MOST_DAYS + ", not " + days);
        }
        if (label.strip().length() > LONGEST_LABEL) {
            throw wrong("--label must have at most " + LONGEST_LABEL + " characters");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
