package org.rapport.launcher;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of rapport.jar. Each command is a class of its own added here; without a command,
 * {@code start} is meant. Exit codes: 0 done, 1 refused with one sentence, 2 wrong use, 130 interrupted; what a command
 * of its own means by them stands in its help.
 */
@Command(
        name = "rapport",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        description = "Rapport: the therapeutic relationship as a record.")
public final class Rapport implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command line, without the program's name
     */
    public static void main(String[] arguments) {
        // Until the log has its file, nothing but our own sentences belongs on the terminal.
        LogManager.getLogManager().reset();
        System.exit(execute(Console.terminal(), arguments));
    }

    static int execute(Console console, String... arguments) {
        CommandLine audit = new CommandLine(new AuditCommand())
                .addSubcommand(new AuditVerifyCommand(console))
                .addSubcommand(new AuditAnchorCommand(console));
        CommandLine token = new CommandLine(new TokenCommand())
                .addSubcommand(new TokenCreateCommand(console))
                .addSubcommand(new TokenListCommand(console))
                .addSubcommand(new TokenRevokeCommand(console));
        CommandLine plugin = new CommandLine(new PluginCommand())
                .addSubcommand(new PluginNewCommand(console))
                .addSubcommand(new PluginInstallCommand(console))
                .addSubcommand(new PluginListCommand(console))
                .addSubcommand(new PluginRemoveCommand(console))
                .addSubcommand(new PluginTrustCommand(console))
                .addSubcommand(new PluginApproveCommand(console))
                .addSubcommand(new PluginDistrustCommand(console));
        CommandLine scores = new CommandLine(new ScoresCommand()).addSubcommand(new ScoresVerifyCommand(console));
        CommandLine line = new CommandLine(new Rapport())
                .addSubcommand(new StartCommand(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new MigrateCommand(console))
                .addSubcommand(audit)
                .addSubcommand(token)
                .addSubcommand(plugin)
                .addSubcommand(scores)
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new DoctorCommand(console));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.problems(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(Rapport::wrongUse);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            console.failed(failure);
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
        return line.execute(withDefaultCommand(arguments));
    }

    private static int wrongUse(ParameterException failure, String[] arguments) {
        PrintWriter problems = failure.getCommandLine().getErr();
        problems.println(failure.getMessage() + ". \"--help\" lists what is possible.");
        return 2;
    }

    private static String[] withDefaultCommand(String... arguments) {
        boolean named = arguments.length > 0
                && (!arguments[0].startsWith("-")
                        || List.of("-h", "--help", "-V", "--version").contains(arguments[0]));
        if (named) {
            return arguments;
        }
        List<String> all = new ArrayList<>(List.of("start"));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
