package org.rapport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.generated.api.ChecksApi;
import org.rapport.generated.model.Answers;
import org.rapport.journey.RunningProduct.Product;

/** What an operator's tools are told of the running product. */
@ExtendWith(RunningProduct.class)
class HealthIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static HttpResponse<String> get(Product product, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(product.page(path));
        return CLIENT.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    @Test
    void it_lives_and_is_ready_as_its_checks_say(Product product) throws Exception {
        assertThat(get(product, "health/live").body())
                .isEqualTo("{\"status\":\"UP\",\"checks\":[{\"name\":\"process\",\"status\":\"UP\"}]}");
        HttpResponse<String> ready = get(product, "health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body())
                .isEqualTo("{\"status\":\"UP\",\"checks\":[{\"name\":\"database\",\"status\":\"UP\"},"
                        + "{\"name\":\"disk\",\"status\":\"UP\"},{\"name\":\"outbox\",\"status\":\"UP\"}]}");
        assertThat(get(product, "health").statusCode()).isEqualTo(200);
        assertThat(ready.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void work_that_waits_is_told(Product product) throws Exception {
        Records records = new Records(product);
        UUID work = UUID.randomUUID();
        // not due yet, so that the worker leaves it alone
        records.change(
                "insert into rapport.outbox (organisation_id, id, kind, subject_id, created_at, available_at, attempts)"
                        + " select organisation_id, ?, 'TRIED', ?, now() - interval '3 hours', now() + interval '1 hour', 1"
                        + " from gate.account where sign_in_name = 'anna'",
                work,
                work);
        try {
            // what was seen is good for a second
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (sample(product, "rapport_outbox_waiting") < 1 && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(sample(product, "rapport_outbox_waiting")).isGreaterThanOrEqualTo(1);
            assertThat(sample(product, "rapport_outbox_age_seconds")).isGreaterThan(10_000);
        } finally {
            records.change("delete from rapport.outbox where id = ?", work);
        }
    }

    @Test
    void what_happens_is_counted_and_nobody_is_named(Product product) throws Exception {
        Records records = new Records(product);
        ApiGround ground = ApiGround.with(records, "esra");
        long before = sample(product, "rapport_checks_submitted_total");
        long refused = sample(product, "rapport_sign_ins_refused_total");
        String token = ApiGround.token(records, "esra", "checks:write");
        new ChecksApi(Programs.with(product.page("api/v1"), token))
                .submitCheck(
                        ground.own(),
                        UUID.randomUUID(),
                        new Answers()
                                .answers(Map.of(
                                        "goals", List.of("8"),
                                        "tasks", List.of("7"),
                                        "bond", List.of("9"),
                                        "heard", List.of("8"),
                                        "tension", List.of("0"))));
        assertThat(sample(product, "rapport_checks_submitted_total")).isEqualTo(before + 1);
        assertThat(sample(product, "rapport_sign_ins_refused_total")).isEqualTo(refused);
        assertThat(get(product, "metrics").body())
                .doesNotContain("{", "esra", ground.relationship().toString());
    }

    @Test
    void tools_get_the_text_they_ask_for(Product product) throws Exception {
        HttpResponse<String> open =
                get(product, "metrics", "Accept", "application/openmetrics-text;version=1.0.0,*/*;q=0.1");
        assertThat(open.headers().firstValue("Content-Type").orElse("")).startsWith("application/openmetrics-text");
        assertThat(open.body()).endsWith("# EOF\n");
        HttpResponse<String> plain = get(product, "metrics");
        assertThat(plain.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(plain.body()).doesNotContain("EOF");
    }

    private static long sample(Product product, String name) throws Exception {
        Matcher sample = Pattern.compile("(?m)^" + name + " (\\d+)$")
                .matcher(get(product, "metrics").body());
        assertThat(sample.find()).as(name).isTrue();
        return Long.parseLong(sample.group(1));
    }
}
