package org.rapport.launcher;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A client with a personal link and a browser that keeps cookies. What the page's script would send goes to the
 * addresses the page names; the key of a form is made once and sent with every attempt.
 */
public final class LinkedClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern FORM = Pattern.compile("<form [^>]*data-draft=[^>]*>");
    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build();
    private final URI link;
    private final UUID key = UUID.randomUUID();
    private URI action;
    private URI draft;
    private HttpResponse<String> page;

    /** Holds this link without having opened it. */
    LinkedClient(URI link) {
        this.link = link;
    }

    /** The link. */
    public URI address() {
        return link;
    }

    /** The key every attempt to send the form carries. */
    public UUID key() {
        return key;
    }

    /** Opens the link, wherever it leads, and reads where the form is sent to. */
    public void open() throws IOException {
        page = send(HttpRequest.newBuilder(link).GET());
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("No form at " + page.uri().getPath() + ":\n" + page.body());
        }
        action = page.uri().resolve(attribute(form.group(), "action"));
        draft = page.uri().resolve(attribute(form.group(), "data-draft"));
    }

    /** What the page says about the newest draft the server kept. */
    public long keptSequence() {
        Matcher form = FORM.matcher(page.body());
        return form.find() ? Long.parseLong(attribute(form.group(), "data-sequence")) : -1;
    }

    /** Whether the page shows this answer as the one given. */
    public boolean shows(String item, String value) {
        return INPUT.matcher(page.body())
                .results()
                .map(found -> found.group())
                .anyMatch(input -> attribute(input, "name").equals("a." + item)
                        && attribute(input, "value").equals(value)
                        && input.contains(" checked"));
    }

    String body() {
        return page.body();
    }

    /** Sends what is typed so far; answers the status. */
    public int draft(long sequence, Map<String, String> answers) throws IOException {
        return post(draft, sequence, answers);
    }

    /** Sends the finished form; answers the status. */
    public int submit(Map<String, String> answers) throws IOException {
        return post(action, 0, answers);
    }

    private int post(URI address, long sequence, Map<String, String> answers) throws IOException {
        String given = answers.entrySet().stream()
                .map(answer -> "\"" + answer.getKey() + "\":[\"" + answer.getValue() + "\"]")
                .collect(Collectors.joining(","));
        String json = "{\"sequence\":" + sequence + ",\"key\":\"" + key + "\",\"language\":\"en\",\"answers\":{" + given
                + "}}";
        return send(HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("X-Requested-With", "XMLHttpRequest")
                        .POST(HttpRequest.BodyPublishers.ofString(json)))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return browser.send(
                    request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher value =
                Pattern.compile("\\b" + Pattern.quote(name) + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }
}
