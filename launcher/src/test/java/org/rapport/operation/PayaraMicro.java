package org.rapport.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rapport.journey.ProductProcess;

/** Payara Micro from its own command line, as the operator's guide says. */
final class PayaraMicro implements AutoCloseable {

    private final Path home = Program.directory("rapport-micro");
    private final int port = ProductProcess.freePort();
    private final Process process;

    /** Starts with this environment and begins to deploy. */
    PayaraMicro(Map<String, String> environment, String contextRoot) {
        process = Program.start(
                List.of(
                        Program.java("java"),
                        "-Xmx384m",
                        "-jar",
                        Installed.home().resolve("server/payara-micro.jar").toString(),
                        "--nocluster",
                        "--nohazelcast",
                        "--disablephonehome",
                        "--port",
                        Integer.toString(port),
                        "--prebootcommandfile",
                        Program.ofProject("config/payara/pre-boot.txt").toString(),
                        "--deploy",
                        Installed.home().resolve("rapport.war").toString(),
                        "--contextroot",
                        contextRoot),
                environment,
                home.resolve("log"));
    }

    int port() {
        return port;
    }

    long process() {
        return process.pid();
    }

    String log() {
        try {
            return Files.readString(home.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        Program.run(List.of("rm", "-rf", home.toString()));
    }
}
