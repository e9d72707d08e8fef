package org.rapport.web.client;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a client's browser keeps: for each link its secret, sent to that link's address only, and one random name of the
 * browser itself, by which half-typed answers are found again. Scripts can read neither.
 */
final class LinkCookies {

    private static final String LINK = "rapport-link";
    private static final String BROWSER = "rapport-browser";
    private static final int SECONDS = 60 * 24 * 3600;
    private static final Pattern NAME =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

    private LinkCookies() {}

    /** Gives the browser the link's secret, and a name when it has none. */
    static void give(String secret, String home, HttpServletRequest request, HttpServletResponse response) {
        boolean secure = request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
        response.addCookie(cookie(LINK, secret, home, secure));
        String name = value(request, BROWSER)
                .filter(known -> NAME.matcher(known).matches())
                .orElseGet(() -> UUID.randomUUID().toString());
        response.addCookie(cookie(BROWSER, name, request.getContextPath() + ClientDoor.ROOT, secure));
    }

    private static Cookie cookie(String name, String value, String path, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setPath(path);
        cookie.setMaxAge(SECONDS);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** The secret of the link at this address. */
    static Optional<String> secret(HttpServletRequest request) {
        return value(request, LINK);
    }

    /** The browser's name; a new one for a browser that keeps none, so that it reads back nothing. */
    static UUID browser(HttpServletRequest request) {
        return value(request, BROWSER)
                .filter(known -> NAME.matcher(known).matches())
                .map(UUID::fromString)
                .orElseGet(UUID::randomUUID);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
