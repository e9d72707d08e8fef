package org.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.rapport.journey.EndlessBody;
import org.rapport.journey.OperatorsCommand;
import org.rapport.journey.ProductProcess;
import org.rapport.journey.RunningProduct.Product;
import org.rapport.launcher.AskedChecks;
import org.rapport.launcher.CheckLoad;
import org.rapport.launcher.LinkedClient;
import org.rapport.launcher.StaffVisitor;

/** Somebody who wants the site to stop: floods of sign-ins, endless bodies, slow senders. Clients go on meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PressureIT {

    private static final System.Logger LOG = System.getLogger(PressureIT.class.getName());
    private static final int MOST_A_MINUTE = 40;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int SLOW = 300;
    private static final int ATTACKERS = 32;

    private final Path data = Program.directory("rapport-pressure");
    private final HaProxy proxy = new HaProxy("");
    private ProductProcess product;

    @BeforeAll
    void start() {
        int port = ProductProcess.freePort();
        product = ProductProcess.launch(
                        data,
                        port,
                        Map.of(
                                "RAPPORT_PROXY_ADDRESSES",
                                "127.0.0.1",
                                "RAPPORT_API_REQUESTS_MINUTE",
                                Integer.toString(MOST_A_MINUTE)))
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
            EndlessBody.Sent sent = EndlessBody.ofAGigabyte(
                    product.port(),
                    "POST " + path + " HTTP/1.1",
                    "Content-Type: application/x-www-form-urlencoded",
                    "X-Requested-With: XMLHttpRequest",
                    "Connection: close");
            assertThat(sent.answer()).as(path).doesNotContain(" 200 ").doesNotContain(" 500 ");
            assertThat(sent.bytes()).as(path).isLessThan(EndlessBody.GIGABYTE);
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

    @Test
    void a_program_that_went_astray_is_told_how_long_to_wait() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(product.address().resolve("api/v1/token"))
                .header("Authorization", "Bearer " + token("ben"));
        HttpResponse<String> answer = ask(request);
        assertThat(answer.statusCode()).isEqualTo(200);
        // a minute may end in between, but not two
        for (int i = 0; i < 2 * MOST_A_MINUTE && answer.statusCode() == 200; i++) {
            answer = ask(request);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:rapport:problem:too-many-requests");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);
        assertThat(ask(request.setHeader("Authorization", "Bearer " + token("carla")))
                        .statusCode())
                .isEqualTo(200);
    }

    private String token(String user) throws Exception {
        OperatorsCommand made = OperatorsCommand.beside(
                new Product(product.address(), product),
                "token",
                "create",
                "--user",
                user,
                "--scope",
                "radar:read",
                "--days",
                "1");
        assertThat(made.code()).as(made.output()).isZero();
        return made.output().lines().findFirst().orElseThrow();
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
