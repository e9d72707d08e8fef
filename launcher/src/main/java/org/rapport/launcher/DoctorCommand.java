package org.rapport.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rapport.launcher.Finding.Weight;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: looks at everything an installation needs to run safely, whether the product runs or not. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = DoctorCommand.NOT_LOOKED,
        description =
                "Looks at the configuration, the keys, the disk, the open sockets, the clock and the database, and"
                        + " says for each what is fine and what to do. It changes nothing; Rapport may be running.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is wrong", "1:something is wrong", "2:it could not look at everything"})
final class DoctorCommand implements Callable<Integer> {

    static final int FINE = 0;
    static final int WRONG = 1;
    static final int NOT_LOOKED = 2;

    private final Console console;
    private final Set<String> unseen = new HashSet<>();
    private final Set<Weight> met = EnumSet.noneOf(Weight.class);

    @Mixin
    private DataOption data = new DataOption();

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path root = data.root();
        if (!Files.isDirectory(root)) {
            throw new Refusal("The directory " + root + " does not exist: name the one Rapport keeps its data in with"
                    + " --data DIR.");
        }
        if (DataDirectory.isHeld(root) && !Files.exists(root.resolve("running.properties"))) {
            throw new Refusal("Rapport is starting or stopping in the directory " + root + ": try again in a moment.");
        }
        try (Examined examined = new Examined(root, System.getenv(), Clock.systemUTC())) {
            checks(examined).forEach(this::say);
        }
        if (met.contains(Weight.WRONG)) {
            return WRONG;
        }
        return met.contains(Weight.UNSEEN) ? NOT_LOOKED : FINE;
    }

    /** What needs no database comes first, and sockets before a database is started only to be asked. */
    private static List<Check> checks(Examined examined) {
        return List.of(
                new ConfigurationCheck(examined, KnownKeys.packed()),
                new KeysCheck(examined),
                new DiskCheck(examined.root()),
                new SocketsCheck(examined.root()),
                new ClockCheck(examined),
                new DatabaseSettingsCheck(examined),
                new ApplicationRoleCheck(examined),
                new SchemaCheck(examined),
                new MasterKeyCheck(examined));
    }

    private void say(Check check) {
        for (Finding finding : findings(check)) {
            met.add(finding.weight());
            // Checks that stop at the same wall have one thing to say.
            if (!finding.is(Weight.UNSEEN) || unseen.add(finding.sentence())) {
                console.say(finding.line(check.name()));
            }
        }
    }

    private static List<Finding> findings(Check check) {
        try {
            return check.look();
        } catch (Refusal refusal) {
            return List.of(Finding.unseen(refusal.sentence()));
        }
    }
}
