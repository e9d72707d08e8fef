package org.rapport.web.shell;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts: keeps cookies, follows redirects, sends the form of the page it sees. */
final class Visitor {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]*? value=\"([^\"]*)\"");

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private HttpResponse<String> page;

    Visitor(URI base) {
        this.base = base;
    }

    Visitor get(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    Visitor get(String path, String header, String value) {
        return send(
                HttpRequest.newBuilder(base.resolve(path)).header(header, value).GET());
    }

    /** Sends the form of the page with these fields, pressing this button. */
    Visitor press(String button, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(hidden());
        fields.forEach((name, value) -> all.put("form:" + name, value));
        all.put("form:" + button, "");
        return post("/trial.xhtml", all);
    }

    Visitor post(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Map<String, String> hidden() {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = HIDDEN.matcher(page.body());
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        fields.put("form", "form");
        return fields;
    }

    int status() {
        return page.statusCode();
    }

    String body() {
        return page.body();
    }

    String header(String name) {
        return page.headers().firstValue(name).orElse("");
    }

    private Visitor send(HttpRequest.Builder request) {
        try {
            page = client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return this;
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
