package org.rapport.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code demo}: runs the product with the demonstration organisation and an embedded database, for people who look at
 * it. It never touches a database of the operator's own.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts Rapport with the demonstration organisation and prints its accounts. Nobody real"
                + " belongs in it.")
final class DemoCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private PortOption port = new PortOption();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where to keep what is tried out. Without it, everything is gone when Rapport stops.")
    private @Nullable Path data;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        port.requireValid();
        try {
            return data == null ? passing() : run(data.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int passing() throws IOException {
        Path directory = Files.createTempDirectory("rapport-demo");
        try {
            return run(directory);
        } finally {
            OwnerOnly.delete(directory);
        }
    }

    private int run(Path directory) {
        Settings settings = new Settings(directory.resolve("rapport.properties"), System.getenv());
        if (settings.get(DatabaseAccess.URL).isPresent()) {
            throw new Refusal(DatabaseAccess.URL + " is set, and the demonstration never goes into a database of your"
                    + " own: unset it (environment " + Settings.variable(DatabaseAccess.URL) + ") for this command.");
        }
        System.setProperty(Handover.DEMONSTRATION, "true");
        return new Launch(new StartOptions(port.number(), directory, true), console, Installation.here()).run();
    }
}
