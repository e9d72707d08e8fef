package org.rapport.web.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the browser of a client keeps of the portal: the secret of the sign-in until the browser is closed, and for a quarter
 * of an hour the ticket of a code that was asked for. Sent to the portal's addresses only; scripts can read neither.
 */
final class PortalCookies {

    private static final String SESSION = "rapport-portal";
    private static final String TICKET = "rapport-ticket";
    private static final int TICKET_SECONDS = 15 * 60;
    private static final int UNTIL_CLOSED = -1;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private PortalCookies() {}

    static Optional<String> secret(HttpServletRequest request) {
        return value(request, SESSION).filter(secret -> !secret.isEmpty());
    }

    static void keep(String secret, HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, SESSION, secret, UNTIL_CLOSED));
        response.addCookie(cookie(request, TICKET, "", 0));
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, SESSION, "", 0));
    }

    static Optional<UUID> ticket(HttpServletRequest request) {
        return value(request, TICKET)
                .filter(ticket -> ID.matcher(ticket).matches())
                .map(UUID::fromString);
    }

    static UUID newTicket(HttpServletRequest request, HttpServletResponse response) {
        UUID ticket = UUID.randomUUID();
        response.addCookie(cookie(request, TICKET, ticket.toString(), TICKET_SECONDS));
        return ticket;
    }

    private static Cookie cookie(HttpServletRequest request, String name, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setPath(request.getContextPath() + PortalVisit.ROOT);
        cookie.setMaxAge(seconds);
        cookie.setSecure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
