package org.rapport.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapport.journey.ProductProcess;

/** A Payara Server with a domain of its own, spoken to by asadmin as the operator's guide says. */
final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "rapport";
    private static final String APPLICATION = "rapport";
    private static final String LOADER = "org.glassfish.web.loader.WebappClassLoader";

    private final Path server = Installed.home().resolve("payara6");
    private final Path domains = Program.directory("rapport-payara");
    private final int adminPort = ProductProcess.freePort();
    private final int port = ProductProcess.freePort();
    private final Map<String, String> environment;

    /** Makes a domain and starts it with this environment, where Rapport finds its configuration. */
    PayaraServer(Map<String, String> environment) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        // softly held classes go with the next collection, as they would when memory runs short
        all.put("JAVA_TOOL_OPTIONS", "-XX:SoftRefLRUPolicyMSPerMB=0");
        this.environment = Map.copyOf(all);
        asadmin(
                "create-domain",
                "--nopassword",
                "--domaindir",
                domains.toString(),
                "--adminport",
                Integer.toString(adminPort),
                "--instanceport",
                Integer.toString(port),
                DOMAIN);
        start();
        // messages are set up before the commands are read: they are turned off while it runs, for the next start
        asadmin("set", "configs.config.server-config.jms-service.type=DISABLED");
        asadmin("stop-domain", "--domaindir", domains.toString(), DOMAIN);
        start();
    }

    private void start() {
        asadmin(
                "start-domain",
                "--domaindir",
                domains.toString(),
                "--prebootcommandfile",
                Program.ofProject("config/payara/server-pre-boot.txt").toString(),
                DOMAIN);
    }

    int port() {
        return port;
    }

    long process() {
        try {
            return Long.parseLong(Files.readString(domains.resolve(DOMAIN).resolve("config/pid"))
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deploy(String contextRoot) {
        asadmin("deploy", "--name", APPLICATION, "--contextroot", contextRoot, war());
    }

    void redeploy(String contextRoot) {
        asadmin("redeploy", "--name", APPLICATION, "--contextroot", contextRoot, war());
    }

    /** How many deployments of Rapport the virtual machine still holds after it collected what it could. */
    long loaders() {
        String process = Long.toString(process());
        Program.run(List.of(Program.java("jcmd"), process, "GC.run"));
        return Program.run(List.of(Program.java("jcmd"), process, "VM.classloader_stats"))
                .lines()
                .filter(line -> line.endsWith(LOADER))
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> Integer.parseInt(columns[3]) > 0)
                .count();
    }

    /** The whole server log. */
    String log() {
        try {
            return Files.readString(domains.resolve(DOMAIN).resolve("logs/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        asadmin("stop-domain", "--domaindir", domains.toString(), "--kill=true", DOMAIN);
        Program.run(List.of("rm", "-rf", domains.toString()));
    }

    private static String war() {
        return Installed.home().resolve("rapport.war").toString();
    }

    private void asadmin(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "sh",
                server.resolve("bin/asadmin").toString(),
                "--port",
                Integer.toString(adminPort),
                "--interactive=false",
                command));
        all.addAll(List.of(arguments));
        Program.run(all, environment);
    }
}
