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
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapport.journey.RunningProduct.Product;

/**
 * {@code /fhir} and {@code /api/v1} open and close alike, and what {@code /fhir} is told that is no resource of ours. A general
 * client comes to it in the module {@code launcher/conformance}.
 */
@ExtendWith(RunningProduct.class)
class FhirIT {

    private static final String ALL =
            "relationships:read,course:read,sessions:read,checks:read,checks:write,fhir:read,fhir:write";
    private static final String FHIR = "application/fhir+json";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Product product;
    private Records records;
    private ApiGround ground;
    private String token;

    /** The two ways in. */
    enum Door {
        API {
            @Override
            String form(ApiGround ground, String check) {
                return "{\"instrument\":\"session-check\",\"person\":\"" + ground.person()
                        + "\",\"answeredOn\":\"2026-01-15\"," + (check.isEmpty() ? "" : "\"check\":\"" + check + "\",")
                        + "\"answers\":{\"goals\":[\"8\"],\"tasks\":[\"7\"],\"bond\":[\"9\"],\"heard\":[\"8\"],\"tension\":[\"0\"]}}";
            }

            @Override
            String sending(ApiGround ground) {
                return "api/v1/relationships/" + ground.relationship() + "/forms";
            }

            @Override
            String reading(ApiGround ground) {
                return "api/v1/relationships/" + ground.relationship() + "/course";
            }
        },
        RESOURCES {
            @Override
            String form(ApiGround ground, String check) {
                return sessionCheck(ground.person().toString(), check);
            }

            @Override
            String sending(ApiGround ground) {
                return "fhir/QuestionnaireResponse";
            }

            @Override
            String reading(ApiGround ground) {
                return "fhir/Observation?subject=Patient/" + ground.person();
            }
        };

        abstract String form(ApiGround ground, String check);

        abstract String sending(ApiGround ground);

        abstract String reading(ApiGround ground);
    }

    private static String sessionCheck(String person, String check) {
        return "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"urn:rapport:questionnaire:session-check\","
                + (check.isEmpty()
                        ? ""
                        : "\"basedOn\":[{\"identifier\":{\"system\":\"urn:rapport:check\",\"value\":\"" + check
                                + "\"}}],")
                + "\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/" + person
                + "\"},\"authored\":\"2026-01-15\",\"item\":["
                + Stream.of("goals:8", "tasks:7", "bond:9", "heard:8", "tension:0")
                        .map(each -> each.split(":"))
                        .map(each -> "{\"linkId\":\"" + each[0] + "\",\"answer\":[{\"valueDecimal\":" + each[1] + "}]}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String phq9(String person, String first) {
        return "{\"resourceType\":\"QuestionnaireResponse\",\"questionnaire\":\"urn:rapport:questionnaire:phq-9\","
                + "\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/" + person + "\"},\"item\":["
                + IntStream.rangeClosed(1, 9)
                        .mapToObj(item -> "{\"linkId\":\"q" + item + "\",\"answer\":[{\"valueInteger\":"
                                + (item == 1 ? first : "0") + "}]}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    @BeforeEach
    void ground(Product running) {
        product = running;
        records = new Records(running);
        ground = ApiGround.with(records, "gwen");
        token = ApiGround.token(records, "gwen", ALL);
    }

    private HttpRequest.Builder as(String secret, String path) {
        return HttpRequest.newBuilder(product.page(path)).header("Authorization", "Bearer " + secret);
    }

    private HttpRequest.Builder post(String secret, String path, String body) {
        return as(secret, path)
                .header("Content-Type", path.startsWith("fhir") ? FHIR : "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return send(request).statusCode();
    }

    /** Status and rule of a refusal, which is an OperationOutcome and gives no cookie. */
    private static String outcome(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = send(request);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(FHIR);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        JsonNode outcome = JSON.readTree(answer.body());
        assertThat(outcome.path("resourceType").asText()).isEqualTo("OperationOutcome");
        JsonNode issue = outcome.path("issue").path(0);
        assertThat(issue.path("details").path("text").asText()).isNotBlank();
        return answer.statusCode() + " "
                + issue.path("details").path("coding").path(0).path("code").asText();
    }

    /** How many forms of that response's a way in shows. */
    private boolean shows(Door door, String response) throws Exception {
        return send(as(token, door.reading(ground))).body().contains(response);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_may_not_is_refused_alike(Door door) throws Exception {
        for (String name : List.of("peter", "quentin", "olivia")) {
            String other = ApiGround.token(records, name, ALL);
            assertThat(status(as(other, door.reading(ground)))).as(name).isEqualTo(403);
            assertThat(status(post(other, door.sending(ground), door.form(ground, ""))))
                    .as(name)
                    .isEqualTo(403);
        }
        String narrow = ApiGround.token(records, "gwen", "radar:read");
        assertThat(status(as(narrow, door.reading(ground)))).isEqualTo(403);
        assertThat(status(post(narrow, door.sending(ground), door.form(ground, ""))))
                .isEqualTo(403);
        assertThat(status(as("rapport_nothing", door.reading(ground)))).isEqualTo(401);
        String anna = ApiGround.token(records, "anna", ALL);
        assertThat(status(post(anna, door.sending(ground), door.form(ground, ""))))
                .isEqualTo(404);
        Foreign elsewhere = Foreign.elsewhere(records);
        String theirs = ApiGround.token(records, ApiGround.somebodyOf(records, elsewhere), ALL);
        assertThat(status(post(theirs, door.sending(ground), door.form(ground, ""))))
                .isEqualTo(404);
        assertThat(status(post(token, door.sending(ground), door.form(ground, ""))))
                .isEqualTo(201);
        String kept = records.text("select id from rapport.response where relationship_id = ?", ground.relationship());
        assertThat(shows(door, kept)).isTrue();
        for (String stranger : List.of(anna, theirs)) {
            assertThat(send(as(stranger, door.reading(ground))).body()).doesNotContain(kept);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sessions_answers_are_sealed_alike(Door door) throws Exception {
        assertThat(status(post(
                        token,
                        door.sending(ground),
                        door.form(ground, ground.client().toString()))))
                .isEqualTo(409);
        UUID response = UUID.randomUUID();
        records.change(
                "insert into rapport.response (organisation_id, id, assignment_id, relationship_id, session_id,"
                        + " structure_id, instrument_id, instrument_version, respondent_kind, respondent_id, language,"
                        + " entered_by, idempotency_key, answered_at, answers) select organisation_id, cast(? as uuid), id,"
                        + " relationship_id, session_id, structure_id, instrument_id, instrument_version, 'CLIENT',"
                        + " respondent_id, 'en', 'RESPONDENT', gen_random_uuid(), now(), '{3,3,3,3,0,NULL,NULL}'"
                        + " from rapport.assignment where id = ?",
                response.toString(),
                ground.client());
        records.change(
                "insert into rapport.score (organisation_id, id, response_id, scale_id, state, value)"
                        + " select organisation_id, gen_random_uuid(), id, 'alliance', 'SCORED', 3 from rapport.response"
                        + " where id = cast(? as uuid)",
                response.toString());
        assertThat(shows(door, response.toString())).isFalse();
        assertThat(outcome(as(token, "fhir/QuestionnaireResponse/" + response))).isEqualTo("404 not-found");
        assertThat(send(as(token, "fhir/QuestionnaireResponse?subject=" + ground.person()))
                        .body())
                .doesNotContain(response.toString());
        assertThat(
                        status(
                                post(
                                        token,
                                        "api/v1/checks/" + ground.own() + "/answers",
                                        "{\"answers\":{\"goals\":[\"8\"],\"tasks\":[\"7\"],\"bond\":[\"9\"],\"heard\":[\"8\"],\"tension\":[\"0\"]}}")))
                .isEqualTo(201);
        assertThat(shows(door, response.toString())).isTrue();
        assertThat(status(as(token, "fhir/QuestionnaireResponse/" + response))).isEqualTo(200);
    }

    @Test
    void a_retry_keeps_one_form_whatever_came_of_the_first() throws Exception {
        String body = phq9(ground.person().toString(), "1");
        HttpRequest.Builder sent = post(token, "fhir/QuestionnaireResponse", body)
                .header("If-None-Exist", "identifier=urn:tablet%7C" + UUID.randomUUID());
        HttpResponse<String> first = send(sent);
        HttpResponse<String> again = send(sent);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("ETag")).contains("W/\"1\"");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place)
                        .startsWith(product.page("fhir/QuestionnaireResponse/").toString())
                        .endsWith("/_history/1"));
        assertThat(send(post(token, "fhir/QuestionnaireResponse", body).header("Prefer", "return=representation"))
                        .body())
                .contains("\"linkId\":\"q9\"");
        assertThat(records.text(
                        "select count(*) from rapport.response where relationship_id = ?", ground.relationship()))
                .isEqualTo("2");
    }

    @Test
    void what_is_no_response_of_ours_is_refused_and_nothing_is_kept() throws Exception {
        String person = ground.person().toString();
        String good = phq9(person, "1");
        String path = "fhir/QuestionnaireResponse";
        for (String body : List.of("", "{", "[]", "null", good + "{}", good.replace("\"item\"", "\"items\""))) {
            assertThat(outcome(post(token, path, body))).as(body).startsWith("400 malformed");
        }
        assertThat(outcome(post(token, path, "[".repeat(100_000)))).startsWith("400 malformed");
        assertThat(outcome(post(
                        token,
                        path,
                        good.replace(
                                "\"item\":[", "\"contained\":" + "[".repeat(500) + "]".repeat(500) + ",\"item\":["))))
                .startsWith("400 malformed");
        assertThat(outcome(post(token, path, good.replace("\"status\"", "\"status\":\"completed\",\"status\""))))
                .startsWith("400 malformed");
        assertThat(outcome(post(token, path, phq9(person, "4")))).isEqualTo("422 not-an-option");
        assertThat(outcome(post(token, path, phq9(person, "-1")))).isEqualTo("422 not-an-option");
        assertThat(outcome(post(token, path, good.replace("\"q2\"", "\"q77\""))))
                .isEqualTo("422 unknown-item");
        assertThat(outcome(post(token, path, good.replace("\"q2\"", "\"q1\"")))).isEqualTo("422 fhir-link-id-twice");
        assertThat(outcome(post(token, path, good.replace("valueInteger\":1", "valueString\":\"1\""))))
                .isEqualTo("422 wrong-kind");
        assertThat(outcome(post(token, path, good.replace("completed", "in-progress"))))
                .isEqualTo("422 fhir-status");
        assertThat(outcome(post(token, path, good.replace("phq-9\"", "phq-10\""))))
                .isEqualTo("422 fhir-questionnaire");
        assertThat(outcome(post(token, path, good.replace("\"status\"", "\"implicitRules\":\"urn:x\",\"status\""))))
                .isEqualTo("422 fhir-modifier");
        assertThat(records.text(
                        "select count(*) from rapport.response where relationship_id = ?", ground.relationship()))
                .isEqualTo("0");
    }

    @Test
    void forms_that_are_too_large_too_many_or_not_json_are_refused() throws Exception {
        String person = ground.person().toString();
        String entry = "{\"resource\":" + phq9(person, "1")
                + ",\"request\":{\"method\":\"POST\",\"url\":\"QuestionnaireResponse\"}}";
        String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                + IntStream.rangeClosed(0, 100).mapToObj(i -> entry).collect(Collectors.joining(",")) + "]}";
        assertThat(outcome(post(token, "fhir", bundle))).isEqualTo("422 fhir-entries");
        assertThat(outcome(post(token, "fhir", bundle.replace("transaction", "batch"))))
                .startsWith("422 ");
        EndlessBody.Sent sent = EndlessBody.ofUnknownLength(
                product.address().getPort(),
                "POST /fhir/QuestionnaireResponse HTTP/1.1",
                "Authorization: Bearer " + token,
                "Content-Type: " + FHIR);
        assertThat(sent.answer()).contains(" 413 ");
        assertThat(sent.bytes()).isLessThan(EndlessBody.GIGABYTE / 4);
        assertThat(EndlessBody.ofAGigabyte(
                                product.address().getPort(),
                                "POST /fhir HTTP/1.1",
                                "Authorization: Bearer " + token,
                                "Content-Type: " + FHIR)
                        .answer())
                .contains(" 413 ");
        assertThat(outcome(as(token, "fhir/QuestionnaireResponse")
                        .header("Content-Type", "application/fhir+xml")
                        .POST(BodyPublishers.ofString("<QuestionnaireResponse/>"))))
                .startsWith("415 ");
        assertThat(outcome(as(token, "fhir/metadata").header("Accept", "application/fhir+xml")))
                .startsWith("406 ");
        assertThat(outcome(as(token, "fhir/metadata?_format=xml"))).startsWith("406 ");
        assertThat(outcome(as(token, "fhir/Patient").PUT(BodyPublishers.ofString("{}"))))
                .startsWith("405 ");
        assertThat(outcome(as(token, "fhir/Medication"))).startsWith("404 ");
        assertThat(records.text(
                        "select count(*) from rapport.response where relationship_id = ?", ground.relationship()))
                .isEqualTo("0");
    }

    @Test
    void what_cannot_be_searched_by_is_named() throws Exception {
        String subject = "subject=Patient/" + ground.person();
        assertThat(outcome(as(token, "fhir/QuestionnaireResponse"))).isEqualTo("400 fhir-subject");
        assertThat(outcome(as(token, "fhir/QuestionnaireResponse?subject=Patient/x")))
                .isEqualTo("400 malformed-parameter");
        for (String wrong : List.of("authored=never", "authored=ge2026-02-30", "_sort=status", "_after=x")) {
            assertThat(outcome(as(token, "fhir/QuestionnaireResponse?" + subject + "&" + wrong)))
                    .as(wrong)
                    .isEqualTo("400 malformed-parameter");
        }
        assertThat(outcome(as(token, "fhir/QuestionnaireResponse?" + subject + "&_count=0")))
                .isEqualTo("400 limit-out-of-range");
        assertThat(outcome(as(token, "fhir/Patient?name=Petra"))).isEqualTo("400 unknown-parameter");
        assertThat(outcome(as(token, "fhir/Patient"))).isEqualTo("400 malformed-parameter");
    }

    @Test
    void what_somebody_answered_never_stands_in_an_outcome_or_the_log() throws Exception {
        String said = "I-never-want-this-in-a-log";
        String body =
                phq9(ground.person().toString(), "1").replace("\"valueInteger\":1", "\"valueString\":\"" + said + "\"");
        HttpResponse<String> answer = send(post(token, "fhir/QuestionnaireResponse", body));
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
}
