package org.rapport.journey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapport.journey.RunningProduct.Product;

/**
 * A command of rapport.jar as an operator types it, and how it ended.
 *
 * @param code its exit code
 * @param output all it printed
 */
public record OperatorsCommand(int code, String output) {

    /** Runs it to its end for the installation of the running product. */
    public static OperatorsCommand beside(Product product, String... arguments)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", product.process().data().toString()));
        return run(all.toArray(String[]::new));
    }

    /** Runs it to its end. */
    public static OperatorsCommand run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                ProductProcess.home().resolve("rapport.jar").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new OperatorsCommand(process.waitFor(), output);
    }
}
