package org.rapport.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.rapport.journey.Browser;
import org.rapport.launcher.AskedChecks;
import org.rapport.launcher.LinkedClient;
import org.rapport.launcher.ListeningSockets;

/**
 * The one war on a Payara Server by asadmin and on Payara Micro from its command line, with a PostgreSQL of the
 * operator's own, below another context root, behind a proxy that ends TLS.
 */
class OwnServersIT {

    private static final String ROOT = "/rapport";
    private static final Map<String, String> ANSWERS =
            Map.of("goals", "7", "tasks", "8", "bond", "9", "heard", "6", "tension", "0");

    /** The JDK compares records by a method handle that remembers the type it was last used for, whoever's that was. */
    private static final int JDK_KEEPS_ONE = 1;

    private final HaProxy proxy = new HaProxy(ROOT);
    private OwnPostgres database;

    @BeforeEach
    void prepare() {
        database = OwnPostgres.prepared();
        assertThat(Installed.migrate(database)).contains("The schema is this release's now");
    }

    @AfterEach
    void stop() {
        proxy.close();
        database.close();
    }

    @Test
    void both_servers_run_it_behind_tls_and_a_redeployment_leaves_nothing_behind() throws Exception {
        Map<String, String> environment =
                Installed.environment(database.url(), proxy.address().toString());
        try (PayaraServer server = new PayaraServer(environment)) {
            server.deploy(ROOT);
            try (PayaraMicro micro = new PayaraMicro(environment, ROOT)) {
                Program.await("Payara Micro is ready", () -> micro.log().contains("ready in"));
                database.makeReal("anna");
                proxy.start(server.port(), micro.port());
                SignedIn anna = aTherapistWorksAt("a", browser -> SignedIn.first(browser, "anna"));
                aTherapistWorksAt("b", browser -> anna.again(browser));
                aClientAnswersAt(server.port());
                aClientAnswersAt(micro.port());
                assertThat(ListeningSockets.beyondLoopback(server.process())).isEmpty();
                assertThat(ListeningSockets.beyondLoopback(micro.process())).isEmpty();
            }
            for (int i = 0; i < 3; i++) {
                server.redeploy(ROOT);
                aClientAnswersAt(server.port());
            }
            Program.await("no former deployments gather in memory", () -> server.loaders() <= JDK_KEEPS_ONE + 1);
            assertThat(server.log().lines().filter(line -> line.contains("[SEVERE] [] [org.rapport")))
                    .isEmpty();
        }
    }

    private SignedIn aTherapistWorksAt(String instance, Function<Browser, SignedIn> signIn) {
        try (Browser browser = new Browser(proxy.address(), "en")) {
            Program.await("the proxy leads to " + instance, () -> leadsTo(browser, instance));
            SignedIn signedIn = signIn.apply(browser);
            Cookie session = browser.driver().manage().getCookieNamed("JSESSIONID");
            assertThat(session.isSecure()).isTrue();
            assertThat(session.isHttpOnly()).isTrue();
            assertThat(session.getPath()).isEqualTo(ROOT);
            browser.open("/relationships.xhtml");
            browser.click(By.cssSelector("main a[href*='relationship.xhtml?id=']"));
            browser.seeAddress(proxy.address() + "relationship.xhtml?id=");
            browser.see(By.cssSelector("main h1"));
            assertThat(browser.driver()
                            .manage()
                            .getCookieNamed("RAPPORT_INSTANCE")
                            .getValue())
                    .isEqualTo(instance);
            return signedIn;
        }
    }

    /** The proxy looks after an instance for two seconds before it sends people there. */
    private static boolean leadsTo(Browser browser, String instance) {
        browser.open("/sign-in.xhtml");
        browser.driver().manage().deleteAllCookies();
        browser.driver().manage().addCookie(new Cookie("RAPPORT_INSTANCE", instance, "/"));
        browser.open("/sign-in.xhtml");
        Cookie held = browser.driver().manage().getCookieNamed("RAPPORT_INSTANCE");
        return browser.driver().getTitle().contains("Rapport")
                && held != null
                && held.getValue().equals(instance);
    }

    private void aClientAnswersAt(int port) throws SQLException, IOException {
        URI address = URI.create("http://127.0.0.1:" + port + ROOT + "/");
        AskedChecks checks = new AskedChecks(
                address, role -> DriverManager.getConnection(database.url(), role, OwnPostgres.PASSWORD));
        for (var asked : checks.ask(1).entrySet()) {
            LinkedClient client = asked.getValue();
            client.open();
            assertThat(client.submit(ANSWERS)).isEqualTo(200);
            assertThat(checks.answeredWith(asked.getKey())).containsExactly(client.key());
        }
    }
}
