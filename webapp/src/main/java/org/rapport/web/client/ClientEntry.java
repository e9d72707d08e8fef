package org.rapport.web.client;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapport.account.LinkKind;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.shared.access.CurrentActor;

/**
 * The door of client pages. A personal address {@code /c/SECRET} is exchanged for a cookie that scripts cannot read and
 * that is sent to client pages only, so that the secret does not stay in the address. Every client request is then made
 * by the person the link stands for.
 */
@WebFilter(urlPatterns = "/c/*", asyncSupported = true)
public class ClientEntry extends HttpFilter {

    static final String COOKIE = "rapport-link";
    private static final long serialVersionUID = 1L;
    private static final Pattern SECRET = Pattern.compile("/c/([A-Za-z0-9_-]{40,90})");
    private static final int COOKIE_SECONDS = 14 * 24 * 3600;
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Inject
    private transient PersonalLinks links;

    @Inject
    private transient ClientLink current;

    @Inject
    private transient CurrentActor actor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var address = SECRET.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (address.matches()) {
            exchange(address.group(1), request, response);
            return;
        }
        Optional<OpenedLink> opened = secret(request).map(links::open);
        opened.ifPresent(link -> {
            current.keep(link);
            link.actor().ifPresent(actor::become);
        });
        chain.doFilter(request, response);
    }

    private void exchange(String secret, HttpServletRequest request, HttpServletResponse response) throws IOException {
        OpenedLink opened = links.open(secret);
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setHttpOnly(true);
        cookie.setPath(request.getContextPath() + "/c");
        cookie.setMaxAge(COOKIE_SECONDS);
        cookie.setSecure(request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto")));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        boolean agreement = opened.kind().filter(LinkKind.AGREEMENT::equals).isPresent();
        response.sendRedirect(request.getContextPath() + (agreement ? "/c/agreement.xhtml" : "/c/check.xhtml"));
    }

    private static Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
