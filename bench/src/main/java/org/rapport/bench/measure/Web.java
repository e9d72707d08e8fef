package org.rapport.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.bench.SecondSteps;

/** A browser without scripts that keeps its cookies itself and follows nothing. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");

    private final HttpClient client;
    private final URI base;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Web(HttpClient client, URI base) {
        this.client = client;
        this.base = base;
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> postJson(String path, String json) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "XMLHttpRequest")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> postWithToken(String path, String json, String token, UUID key) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Sends a resource of FHIR; creates it once under this identifier where one is given. */
    HttpResponse<String> postFhir(String path, String json, String token, @Nullable String identifier) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/fhir+json")
                .header("Authorization", "Bearer " + token);
        if (identifier != null) {
            request.header("If-None-Exist", "identifier=" + identifier);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> getWithToken(String path, String token) {
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    /** Signs in as a member; refuses when that was not right. */
    void signIn(String name, String password) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(get("/sign-in.xhtml").body());
        while (input.find()) {
            String type = attribute(input.group(), "type");
            fields.put(
                    attribute(input.group(), "name"),
                    type.equals("password")
                            ? password
                            : type.equals("hidden") ? attribute(input.group(), "value") : name);
        }
        fields.put("form:enter", "");
        HttpResponse<String> answer = post("/sign-in.xhtml", fields);
        String to = answer.headers().firstValue("Location").orElse("");
        if (to.contains("/sign-in-code.xhtml")) {
            answer = secondStep(to.substring(to.indexOf("/sign-in-code.xhtml")));
        }
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(name + " could not sign in: " + answer.statusCode());
        }
    }

    private HttpResponse<String> secondStep(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(get(page).body());
        while (input.find()) {
            boolean hidden = attribute(input.group(), "type").equals("hidden");
            fields.put(
                    attribute(input.group(), "name"),
                    hidden ? attribute(input.group(), "value") : SecondSteps.code(Instant.now(Clock.systemUTC())));
        }
        fields.put("form:enter", "");
        return post(page, fields);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = client.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            List<String> given = answer.headers().allValues("Set-Cookie");
            for (String cookie : given) {
                String pair = cookie.split(";", 2)[0];
                cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String attribute(String tag, String name) {
        Matcher value =
                Pattern.compile("\\b" + Pattern.quote(name) + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
