package org.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.rapport.journey.ProductProcess;
import org.rapport.launcher.AskedChecks;
import org.rapport.launcher.CheckLoad;
import org.rapport.launcher.LinkedClient;
import org.rapport.launcher.StaffVisitor;

/** Somebody who wants the site to stop: floods of sign-ins, endless bodies, slow senders. Clients go on meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PressureIT {

    private static final System.Logger LOG = System.getLogger(PressureIT.class.getName());
    private static final long GIGABYTE = 1L << 30;
    private static final int SLOW = 300;
    private static final int ATTACKERS = 32;

    private final Path data = Program.directory("rapport-pressure");
    private final HaProxy proxy = new HaProxy("");
    private ProductProcess product;

    @BeforeAll
    void start() {
        int port = ProductProcess.freePort();
        product = ProductProcess.launch(data, port, Map.of("RAPPORT_PROXY_ADDRESSES", "127.0.0.1"))
                .awaitReady();
        proxy.start(port, port);
        Program.await("the proxy answers", this::proxyAnswers);
    }

    @AfterAll
    void stop() {
        proxy.close();
        if (product != null) {
            product.close();
        }
        Program.run(List.of("rm", "-rf", data.toString()));
    }

    @Test
    void wrong_sign_ins_from_everywhere_keep_nobody_else_out() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger tries = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(ATTACKERS);
        List<Future<?>> attackers = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; i < ATTACKERS; i++) {
            attackers.add(threads.submit(() -> guess(over, tries)));
        }
        for (int i = 0; i < 20; i++) {
            aClientAnswers();
        }
        StaffVisitor anna = new StaffVisitor(product.address(), "198.51.100.7");
        assertThat(anna.signIn("ben", "harmony-bridge").body()).contains("work on the computer itself only");
        over.set(true);
        for (Future<?> attacker : attackers) {
            attacker.get();
        }
        threads.shutdown();
        double seconds = (System.nanoTime() - began) / 1e9;
        LOG.log(
                System.Logger.Level.INFO,
                "{0} wrong sign-ins in {1} s by {2} attackers; 20 clients answered meanwhile",
                tries.get(),
                Math.round(seconds),
                ATTACKERS);
        assertThat(tries.get()).isGreaterThan(ATTACKERS);
    }

    @Test
    void a_body_of_a_gigabyte_is_refused_and_costs_no_memory() throws Exception {
        for (String path : List.of("/sign-in.xhtml", "/c/check/answers", "/portal/sign-in", "/api/v1/radar")) {
            String answer = sendEndlessly(path);
            assertThat(answer).as(path).doesNotContain(" 200 ").doesNotContain(" 500 ");
            aClientAnswers();
        }
        assertThat(product.handle().isAlive()).isTrue();
    }

    @Test
    void slow_senders_are_not_waited_for() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW; i++) {
                Socket socket = Trusting.socket(proxy.address().getPort());
                write(socket, head("/sign-in.xhtml", 1000) + "a");
                slow.add(socket);
            }
            aClientAnswers();
            assertThat(new String(slow.get(0).getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 408 ");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private Void guess(AtomicBoolean over, AtomicInteger tries) throws IOException {
        while (!over.get()) {
            int random = ThreadLocalRandom.current().nextInt(1, 250);
            StaffVisitor visitor = new StaffVisitor(product.address(), "203.0.113." + random);
            for (int i = 0; i < 20 && !over.get(); i++) {
                assertThat(visitor.signIn("guessed" + random + "x" + i, "password-" + i)
                                .statusCode())
                        .isIn(200, 429, 503);
                tries.incrementAndGet();
            }
        }
        return null;
    }

    private void aClientAnswers() throws SQLException, IOException {
        LinkedClient client = new AskedChecks(
                        product.address(),
                        role -> DriverManager.getConnection(
                                product.databaseUrl(), role, product.databasePassword(role)))
                .ask(1)
                .values()
                .iterator()
                .next();
        client.open();
        assertThat(client.submit(CheckLoad.ANSWERS)).isEqualTo(200);
    }

    /** Sends until it is told to stop; answers what the server said, or that it hung up. */
    private String sendEndlessly(String path) throws IOException {
        byte[] block = "a".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
            write(socket, head(path, GIGABYTE));
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            for (long sent = 0; sent < GIGABYTE && in.available() == 0; sent += block.length) {
                out.write(block);
            }
            byte[] begin = new byte[400];
            int length = in.read(begin);
            return length < 0 ? "hung up" : new String(begin, 0, length, StandardCharsets.US_ASCII);
        } catch (SocketException hungUp) {
            return "hung up";
        }
    }

    private static String head(String path, long length) {
        return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "X-Requested-With: XMLHttpRequest\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private boolean proxyAnswers() {
        try (Socket socket = Trusting.socket(proxy.address().getPort())) {
            write(socket, "GET /sign-in.xhtml HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n");
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .startsWith("HTTP/1.1 200 ");
        } catch (IOException | GeneralSecurityException notYet) {
            return false;
        }
    }
}
