package org.rapport.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rapport.journey.RunningProduct.Product;

/**
 * An operator's command as it is typed, beside the running product.
 *
 * @param code how it ended
 * @param output all it printed
 */
record TypedCommand(int code, String output) {

    static TypedCommand run(Product product, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of(System.getProperty("rapport.home"), "rapport.jar").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", product.process().data().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new TypedCommand(process.waitFor(), output);
    }
}
