package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.RunningProduct;
import org.rapport.journey.RunningProduct.Product;

/** Cookies, headers and sessions of the running product, as somebody would try them who means no good. */
@ExtendWith(RunningProduct.class)
class DoorsIT {

    private static final String[] THROUGH_TLS = {"X-Forwarded-Proto", "https"};
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");
    private static final Pattern HANDLER = Pattern.compile("<[a-z][^>]* on[a-z]+=\"");

    @Test
    void cookies_are_hidden_from_scripts_and_stay_on_this_site(Product product) throws Exception {
        StaffVisitor visitor = new StaffVisitor(product.address());
        for (HttpResponse<String> answer : cookieGivers(visitor, product)) {
            assertThat(cookies(answer))
                    .as(answer.uri().getPath())
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie)
                            .contains("; HttpOnly")
                            .containsIgnoringCase("; SameSite=Lax")
                            .doesNotContain("; Secure"));
        }
    }

    @Test
    void behind_tls_cookies_are_secure_and_everything_stays_there(Product product) throws Exception {
        StaffVisitor visitor = new StaffVisitor(product.address());
        for (HttpResponse<String> answer : cookieGivers(visitor, product, THROUGH_TLS)) {
            assertThat(cookies(answer))
                    .as(answer.uri().getPath())
                    .isNotEmpty()
                    .allSatisfy(
                            cookie -> assertThat(cookie).contains("; Secure").contains("; HttpOnly"));
            assertThat(header(answer, "Strict-Transport-Security")).startsWith("max-age=");
        }
        assertThat(header(visitor.get("/today.xhtml", THROUGH_TLS), "Location")).startsWith("https://");
    }

    @Test
    void the_session_gets_an_id_at_sign_in_that_nobody_knew_before(Product product) throws IOException {
        StaffVisitor visitor = new StaffVisitor(product.address());
        visitor.get("/sign-in.xhtml");
        String before = visitor.session().orElseThrow();
        assertThat(visitor.signIn("anna", "wrong-password").statusCode()).isEqualTo(200);
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(visitor.signIn("anna", "harmony-bridge").statusCode()).isEqualTo(302);
        assertThat(visitor.session()).isPresent().get().isNotEqualTo(before);
        assertThat(visitor.isSignedIn()).isTrue();

        StaffVisitor thief = new StaffVisitor(product.address());
        assertThat(thief.get("/today.xhtml", "Cookie", "JSESSIONID=" + before).statusCode())
                .isEqualTo(302);
        assertThat(thief.get("/sign-in.xhtml", "Cookie", "JSESSIONID=chosen-by-somebody-else")
                        .headers()
                        .allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID=") && !cookie.contains("chosen-by-somebody-else"));
    }

    @Test
    void staff_pages_run_scripts_with_a_nonce_of_their_own_only(Product product) throws IOException {
        StaffVisitor visitor = new StaffVisitor(product.address());
        visitor.signIn("anna", "harmony-bridge");
        Set<String> nonces = new HashSet<>();
        List<String> pages = List.of("/today.xhtml", "/relationships.xhtml", "/register.xhtml", "/members.xhtml");
        for (String page : pages) {
            HttpResponse<String> answer = visitor.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            String policy = header(answer, "Content-Security-Policy");
            String scripts = policy.substring(policy.indexOf("script-src"));
            assertThat(scripts).as(page).doesNotContain("unsafe", "*", "http", "data:");
            assertThat(policy).contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'");
            String nonce =
                    NONCE.matcher(scripts).results().findFirst().orElseThrow().group(1);
            nonces.add(nonce);
            assertThat(SCRIPT.matcher(answer.body()).results().map(MatchResult::group))
                    .as(page)
                    .isNotEmpty()
                    .allMatch(script -> script.contains("nonce=\"" + nonce + "\""));
            assertThat(HANDLER.matcher(answer.body()).results().map(MatchResult::group))
                    .as(page)
                    .isEmpty();
            assertThat(answer.body()).as(page).doesNotContain("javascript:");
        }
        assertThat(nonces).hasSameSizeAs(pages);
    }

    @Test
    void what_another_site_sends_changes_nothing(Product product) throws IOException {
        StaffVisitor visitor = new StaffVisitor(product.address());
        visitor.signIn("anna", "harmony-bridge");
        for (String[] marks : List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"})) {
            for (String address : List.of("/sign-out", "/register.xhtml", "/session/ping")) {
                assertThat(visitor.post(address, Map.of("form", "form"), marks).statusCode())
                        .as(address + " " + List.of(marks))
                        .isBetween(400, 499);
            }
        }
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(visitor.post("/sign-out", Map.of(), "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(302);
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void a_session_ends_after_half_an_hour_without_anybody(Product product) throws IOException {
        StaffVisitor visitor = new StaffVisitor(product.address());
        visitor.signIn("anna", "harmony-bridge");
        assertThat(visitor.get("/today.xhtml").body()).contains("data-seconds=\"1800\"");
    }

    @Test
    void every_answer_carries_the_headers_that_keep_others_out(Product product) throws Exception {
        StaffVisitor visitor = new StaffVisitor(product.address());
        visitor.signIn("anna", "harmony-bridge");
        String link = anyLink(product);
        for (String path : List.of("/nowhere.xhtml", "/today.xhtml", link, "/c/nothing")) {
            HttpResponse<String> answer = visitor.get(path);
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Cache-Control")).as(path).contains("no-store");
            assertThat(header(answer, "Referrer-Policy")).as(path).matches("same-origin|no-referrer");
        }
        for (String path : List.of("/today.xhtml", "/nowhere.xhtml", "/c/nothing")) {
            assertThat(header(visitor.get(path), "Content-Security-Policy"))
                    .as(path)
                    .contains("frame-ancestors 'none'");
        }
    }

    /** Every kind of answer that gives a cookie: the session, the language, a client's link. */
    private static List<HttpResponse<String>> cookieGivers(StaffVisitor visitor, Product product, String... headers)
            throws Exception {
        return List.of(
                visitor.get("/sign-in.xhtml", headers),
                visitor.get("/language?to=de", headers),
                visitor.get(anyLink(product), headers));
    }

    private static String anyLink(Product product) throws Exception {
        return new AskedChecks(product.process())
                .ask(1)
                .values()
                .iterator()
                .next()
                .address()
                .getPath();
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
