package org.rapport.launcher;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A member with a browser without scripts; redirects are not followed, so that each answer can be looked at. */
public final class StaffVisitor {

    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;
    private final List<String> always;

    /** Comes to the product at this address. */
    public StaffVisitor(URI base) {
        this.base = base;
        this.always = List.of();
    }

    /**
     * Comes through a proxy.
     *
     * @param base the product's address
     * @param source the address the proxy says the visitor has
     */
    public StaffVisitor(URI base, String source) {
        this.base = base;
        this.always = List.of("X-Forwarded-For", source);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Fills in the sign-in page and sends it; the answer leads on where name and password are right. */
    public HttpResponse<String> signIn(String name, String password) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(get("/sign-in.xhtml").body());
        while (input.find()) {
            String field = attribute(input.group(), "name");
            String type = attribute(input.group(), "type");
            fields.put(
                    field,
                    type.equals("password")
                            ? password
                            : type.equals("hidden") ? attribute(input.group(), "value") : name);
        }
        fields.put("form:enter", "");
        return post("/sign-in.xhtml", fields);
    }

    /** Signs in to the portal as a client does; the answer leads on where name and password are right. */
    HttpResponse<String> signInToPortal(String name, String password) throws IOException {
        return post("/portal/sign-in", Map.of("name", name, "password", password));
    }

    /** Whether the session still knows somebody. */
    public boolean isSignedIn() throws IOException {
        return post("/session/ping", Map.of()).statusCode() == 200;
    }

    /** The id of the session as the cookie holds it. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        if (!always.isEmpty()) {
            request.headers(always.toArray(String[]::new));
        }
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
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

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
