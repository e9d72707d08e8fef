package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.RunningProduct.Product;

/** What a program is told when it comes without right, with what cannot be read, or for what is somebody else's. */
@ExtendWith(RunningProduct.class)
class ApiRefusalsIT {

    private static final String ALL =
            "relationships:read,course:read,sessions:read,checks:read,checks:write,radar:read";
    private static final String BODY =
            "{\"language\":\"en\",\"answers\":{\"goals\":[\"8\"],\"tasks\":[\"7\"],\"bond\":[\"9\"],"
                    + "\"heard\":[\"8\"],\"tension\":[\"0\"]}}";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Product product;
    private Records records;
    private ApiGround ground;
    private String token;

    @BeforeEach
    void ground(Product running) {
        product = running;
        records = new Records(running);
        ground = ApiGround.with(records, "gwen");
        token = ApiGround.token(records, "gwen", ALL);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(product.page("api/v1/" + path));
    }

    private HttpRequest.Builder as(String secret, String path) {
        return request(path).header("Authorization", "Bearer " + secret);
    }

    private HttpRequest.Builder post(String path, String body) {
        return as(token, path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Status and rule, or the kind where it is no rule; every one of them is a problem, and none gives a cookie. */
    private static String problem(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = send(request);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(answer.statusCode());
        assertThat(problem.path("title").asText()).isNotBlank();
        String kind = problem.path("type").asText().replace("urn:rapport:problem:", "");
        return answer.statusCode() + " " + problem.path("code").asText(kind);
    }

    @Test
    void unknown_expired_and_revoked_tokens_are_answered_alike() throws Exception {
        String expired = ApiGround.token(records, "gwen", ALL);
        String revoked = ApiGround.token(records, "gwen", ALL);
        change("created_at = now() - interval '2 days', expires_at = now() - interval '1 day'", expired);
        change("revoked_at = now()", revoked);
        Set<String> answers = new TreeSet<>();
        for (String secret : List.of(expired, revoked, "rapport_nothing", "x", "a".repeat(199))) {
            HttpResponse<String> answer = send(as(secret, "token"));
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"Rapport\"");
            answers.add(answer.statusCode() + answer.body());
        }
        answers.add(send(request("token")).statusCode() + send(request("token")).body());
        assertThat(answers).hasSize(1).first().asString().startsWith("401");
    }

    private void change(String what, String secret) {
        assertThat(records.change(
                        "update gate.api_token set " + what + " where secret_hash = sha256(cast(? as text)::bytea)",
                        secret))
                .isEqualTo(1);
    }

    @Test
    void nothing_but_a_token_in_the_header_counts() throws Exception {
        for (String header :
                List.of("Basic Z3dlbjpoYXJtb255LWJyaWRnZQ==", "Bearer", "Bearer ", token, "Bearer a b", "")) {
            assertThat(problem(request("token").header("Authorization", header)))
                    .as(header)
                    .isEqualTo("401 no-token");
        }
        assertThat(problem(request("token?access_token=" + token))).isEqualTo("401 no-token");
        assertThat(problem(HttpRequest.newBuilder(product.page("api")))).isEqualTo("401 no-token");
    }

    @Test
    void whoever_left_or_has_no_role_any_more_is_let_nowhere() throws Exception {
        Foreign foreign = Foreign.elsewhere(records);
        String name = ApiGround.somebodyOf(records, foreign);
        String theirs = ApiGround.token(records, name, ALL);
        assertThat(send(as(theirs, "relationships/" + foreign.relationship())).statusCode())
                .isEqualTo(200);
        assertThat(problem(as(theirs, "relationships/" + ground.relationship())))
                .isEqualTo("404 not-found");
        records.change(
                "delete from rapport.member_role r using gate.account a"
                        + " where a.sign_in_name = ? and r.organisation_id = a.organisation_id and r.member_id = a.subject_id",
                name);
        assertThat(problem(as(theirs, "relationships/" + foreign.relationship())))
                .isEqualTo("403 not-permitted");
        assertThat(problem(as(theirs, "radar"))).isEqualTo("403 not-permitted");
        records.change("update gate.account set disabled = true where sign_in_name = ?", name);
        assertThat(problem(as(theirs, "relationships/" + foreign.relationship())))
                .isEqualTo("401 no-token");
    }

    @Test
    void a_token_without_the_scope_is_told_so() throws Exception {
        String narrow = ApiGround.token(records, "gwen", "radar:read");
        for (String path : List.of(
                "relationships",
                "relationships/" + ground.relationship(),
                "relationships/" + ground.relationship() + "/course",
                "sessions?relationship=" + ground.relationship(),
                "sessions/" + ground.session(),
                "sessions/" + ground.session() + "/checks",
                "checks/" + ground.own(),
                "instruments/session-check")) {
            assertThat(problem(as(narrow, path))).as(path).isEqualTo("403 scope-missing");
        }
        String reader = ApiGround.token(records, "gwen", "checks:read");
        for (String path :
                List.of("checks/" + ground.own() + "/answers", "relationships/" + ground.relationship() + "/forms")) {
            assertThat(problem(as(reader, path)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(BODY))))
                    .as(path)
                    .isEqualTo("403 scope-missing");
        }
        assertThat(problem(as(token, "radar"))).isEqualTo("403 not-permitted");
    }

    @Test
    void what_is_somebody_elses_is_not_there() throws Exception {
        List<Foreign> others = List.of(
                Foreign.of(records, "Anna Berger"),
                Foreign.of(records, "Heike Brandl"),
                Foreign.elsewhere(records),
                Foreign.nowhere());
        String supervisor = ApiGround.token(records, "miriam", ALL);
        for (Foreign other : others) {
            for (String path : List.of(
                    "relationships/" + other.relationship(),
                    "relationships/" + other.relationship() + "/course",
                    "sessions?relationship=" + other.relationship(),
                    "sessions/" + other.session(),
                    "sessions/" + other.session() + "/checks",
                    "checks/" + other.check())) {
                assertThat(problem(as(token, path))).as(path).isEqualTo("404 not-found");
            }
            assertThat(problem(post("checks/" + other.check() + "/answers", BODY)))
                    .isEqualTo("404 not-found");
            assertThat(problem(post("relationships/" + other.relationship() + "/forms", entered(other.person()))))
                    .isEqualTo("404 not-found");
            assertThat(problem(post("relationships/" + ground.relationship() + "/forms", entered(other.person()))))
                    .isEqualTo("404 not-found");
        }
        for (Foreign other : others.subList(1, 4)) {
            assertThat(problem(as(supervisor, "relationships/" + other.relationship() + "/course")))
                    .isEqualTo("404 not-found");
        }
        assertThat(problem(as(supervisor, "relationships/" + ground.relationship())))
                .isEqualTo("403 not-permitted");
        assertThat(problem(post("checks/" + ground.client() + "/answers", BODY)))
                .isEqualTo("404 not-found");
    }

    private static String entered(String person) {
        return "{\"instrument\":\"session-check\",\"person\":\"" + person + "\",\"answeredOn\":\"2026-01-15\","
                + "\"answers\":{\"goals\":[\"8\"]}}";
    }

    @Test
    void an_address_that_cannot_be_read_is_named_or_not_there() throws Exception {
        for (String path : List.of(
                "nothing",
                "relationships/x",
                "relationships/1-1-1-1-1",
                "sessions/" + ground.session() + "x",
                "checks/%2e%2e",
                "checks/a%2fb",
                "instruments/no-such-instrument",
                "application.wadl",
                "relationships/" + ground.relationship() + "/nothing")) {
            assertThat(problem(as(token, path))).as(path).startsWith("404 ");
        }
        for (String path : List.of(
                "relationships?cursor=x",
                "relationships?phase=NEVER",
                "relationships?cursor=" + "A".repeat(2000),
                "sessions?relationship=x",
                "sessions?from=2026-02-30&to=2026-03-01",
                "sessions?from=2026-02-20&to=2026-02-01",
                "sessions?from=2020-01-01&to=2026-02-01",
                "sessions?from=-999999999-01-01&to=2026-02-01",
                "sessions?relationship=" + ground.relationship() + "&cursor=MTk5OSB4",
                "instruments/session-check?language=xx")) {
            assertThat(problem(as(token, path))).as(path).isEqualTo("400 malformed-parameter");
        }
        for (String limit : List.of("0", "-1", "201", "x", "", "99999999999", "1.5")) {
            assertThat(problem(as(token, "relationships?limit=" + limit)))
                    .as(limit)
                    .isEqualTo("400 limit-out-of-range");
        }
        assertThat(problem(as(token, "sessions"))).isEqualTo("400 relationship-or-days");
        assertThat(send(as(token, "relationships?limit=1&more=things")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void methods_and_kinds_of_content_are_told() throws Exception {
        String answers = "checks/" + ground.own() + "/answers";
        HttpResponse<String> put = send(as(token, "relationships").PUT(BodyPublishers.ofString("{}")));
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(problem(as(token, answers))).isEqualTo("405 method-not-allowed");
        assertThat(problem(as(token, "relationships").header("Accept", "text/html")))
                .isEqualTo("406 not-acceptable");
        assertThat(problem(as(token, answers)
                        .header("Content-Type", "text/plain")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(BODY))))
                .isEqualTo("415 unsupported-media-type");
    }

    @Test
    void a_body_that_is_not_what_is_asked_for_is_refused_and_nothing_is_kept() throws Exception {
        String path = "checks/" + ground.own() + "/answers";
        for (String body :
                List.of("", "{", "[]", "null", "\"x\"", "{} {}", "{\"answers\":{\"a\":[\"1\"],\"a\":[\"2\"]}}")) {
            assertThat(problem(post(path, body))).as(body).startsWith("400 malformed");
        }
        for (String body : List.of(
                "{\"answer\":{}}",
                "{\"answers\":[]}",
                "{\"answers\":{\"goals\":[8]}}",
                "{\"answers\":{\"goals\":\"8\"}}")) {
            assertThat(problem(post(path, body))).as(body).isEqualTo("400 malformed-field");
        }
        for (String body : List.of(
                "{}",
                "{\"answers\":{\"goals\":[null]}}",
                "{\"answers\":{\"goals\":null}}",
                "{\"language\":\"xx\",\"answers\":{}}")) {
            assertThat(problem(post(path, body))).as(body).isEqualTo("400 malformed-parameter");
        }
        assertThat(problem(post(path, "{\"answers\":{}}"))).isEqualTo("422 answers-do-not-fit");
        assertThat(problem(post(path, BODY.replace("\"8\"", "\"99\"")))).isEqualTo("422 answers-do-not-fit");
        assertThat(problem(post(path, BODY.replace("goals", "nothing")))).isEqualTo("422 answers-do-not-fit");
        assertThat(problem(post(path, "{\"answers\":{\"goals\":[\"" + "8".repeat(25_000) + "\"]}}")))
                .isEqualTo("422 too-much-typed");
        assertThat(problem(post(path, "{\"answers\":{\"goals\":[\"" + "8".repeat(300_000) + "\"]}}")))
                .isEqualTo("413 too-large");
        assertThat(problem(post(path, "[".repeat(100_000)))).isEqualTo("400 malformed-json");
        assertThat(problem(as(token, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(BODY))))
                .isEqualTo("400 key-missing");
        assertThat(records.text("select state from rapport.assignment where id = ?", ground.own()))
                .isEqualTo("OPEN");
    }

    @Test
    void what_a_client_answered_never_stands_in_a_problem_or_the_log() throws Exception {
        String path = "checks/" + ground.own() + "/answers";
        String said = "I-never-want-this-in-a-log";
        HttpResponse<String> answer = send(post(path, BODY.replace("\"8\"", "\"" + said + "\"")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(said);
        try (Stream<Path> logs = Files.walk(product.process().data().resolve("logs"))) {
            for (Path log : logs.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
                        .doesNotContain(said)
                        .doesNotContain(token);
            }
        }
    }

    @Test
    void the_same_key_sent_many_times_at_once_keeps_one_form() throws Exception {
        UUID key = UUID.randomUUID();
        assertThat(atOnce("checks/" + ground.own() + "/answers", BODY, key)).hasSize(1);
        UUID formKey = UUID.randomUUID();
        assertThat(atOnce(
                        "relationships/" + ground.relationship() + "/forms",
                        entered(ground.person().toString()),
                        formKey))
                .hasSize(1);
        assertThat(records.text(
                        "select count(*) from rapport.response where relationship_id = ?", ground.relationship()))
                .isEqualTo("2");
    }

    private Set<String> atOnce(String path, String body, UUID key) {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(CLIENT.sendAsync(
                    as(token, path)
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key.toString())
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString()));
        }
        Set<String> answers = new TreeSet<>();
        for (CompletableFuture<HttpResponse<String>> each : sent) {
            HttpResponse<String> answer = each.join();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            answers.add(answer.body());
        }
        return answers;
    }

    @Test
    void problems_are_told_in_german_to_those_who_ask_for_it() throws Exception {
        String german = JSON.readTree(send(request("token").header("Accept-Language", "de-DE, en;q=0.5"))
                        .body())
                .path("title")
                .asText();
        assertThat(german).isEqualTo("Ein Token wird gebraucht");
    }
}
