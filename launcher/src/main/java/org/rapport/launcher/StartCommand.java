package org.rapport.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code start}: runs the product until it is stopped by Ctrl-C or a termination signal. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts Rapport and runs it until Ctrl-C. This is what happens without a command.")
final class StartCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private PortOption port = new PortOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where everything is kept (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--empty",
            description =
                    "Starts without the demonstration organisation, as a database server of your own always does.")
    private boolean empty;

    StartCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        port.requireValid();
        StartOptions options =
                new StartOptions(port.number(), data.toAbsolutePath().normalize(), !empty);
        return new Launch(options, console, Installation.here()).run();
    }
}
