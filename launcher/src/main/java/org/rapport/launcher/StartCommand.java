package org.rapport.launcher;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code start}: runs the product until it is stopped by Ctrl-C or a termination signal. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Starts Rapport and runs it until Ctrl-C. This is what happens without a command.")
final class StartCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of this computer to listen on (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Where everything is kept (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--empty", description = "Starts without the demonstration organisation.")
    private boolean empty;

    StartCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port < 1 || port > 65535) {
            throw new Refusal("The port must be a number from 1 to 65535, not " + port + ".");
        }
        StartOptions options = new StartOptions(port, data.toAbsolutePath().normalize(), !empty);
        return new Launch(options, console, Installation.here()).run();
    }
}
