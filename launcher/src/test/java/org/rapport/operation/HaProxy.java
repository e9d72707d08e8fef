package org.rapport.operation;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapport.journey.ProductProcess;

/** HAProxy as {@code config/haproxy/haproxy.cfg} sets it up, with a certificate nobody vouches for. */
final class HaProxy implements AutoCloseable {

    private final int port = ProductProcess.freePort();
    private final Path home;
    private final String root;
    private @Nullable Process process;

    /**
     * Chooses its port.
     *
     * @param root the context root: empty, or with a slash before it
     */
    HaProxy(String root) {
        this.root = root;
        this.home = Program.directory("rapport-proxy");
    }

    /**
     * Starts before two instances.
     *
     * @param portA port of one instance on this computer
     * @param portB port of the other one
     */
    void start(int portA, int portB) {
        Path certificate = certificate();
        process = Program.start(
                List.of(
                        "haproxy",
                        "-f",
                        Program.ofProject("config/haproxy/haproxy.cfg").toString()),
                Map.of(
                        "RAPPORT_LISTEN",
                        "127.0.0.1:" + port,
                        "RAPPORT_CERTIFICATE",
                        certificate.toString(),
                        "RAPPORT_ROOT",
                        root,
                        "RAPPORT_A",
                        "127.0.0.1:" + portA,
                        "RAPPORT_B",
                        "127.0.0.1:" + portB),
                home.resolve("log"));
    }

    /** The address people open, with a slash at its end. */
    URI address() {
        return URI.create("https://127.0.0.1:" + port + root + "/");
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
        Program.run(List.of("rm", "-rf", home.toString()));
    }

    private Path certificate() {
        Path key = home.resolve("key.pem");
        Path certificate = home.resolve("certificate.pem");
        Path both = home.resolve("both.pem");
        Program.run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=127.0.0.1",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString()));
        Program.run(List.of("sh", "-c", "cat " + certificate + " " + key + " > " + both));
        return both;
    }
}
