package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.journey.RunningProduct.Product;

/**
 * Whoever runs the server and types commands for it.
 *
 * @param product the running product
 */
record Operator(Product product) {

    private static final Pattern CHECKSUM = Pattern.compile("plugin approve ([0-9a-f]{64})");

    static Operator of(Product product) {
        return new Operator(product);
    }

    /** A command, to its end. */
    OperatorsCommand run(String... arguments) throws IOException, InterruptedException {
        return OperatorsCommand.beside(product, arguments);
    }

    /** Installs code that nobody trusts yet: refused first, then approved; how the second attempt ended. */
    OperatorsCommand approveAndInstall(Path zip) throws IOException, InterruptedException {
        OperatorsCommand first = run("plugin", "install", zip.toString());
        assertThat(first.code()).as(first.output()).isOne();
        Matcher checksum = CHECKSUM.matcher(first.output());
        assertThat(checksum.find()).as(first.output()).isTrue();
        assertThat(run("plugin", "approve", checksum.group(1)).code()).isZero();
        return run("plugin", "install", zip.toString());
    }
}
