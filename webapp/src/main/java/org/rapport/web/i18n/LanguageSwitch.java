package org.rapport.web.i18n;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

/**
 * {@code GET /language?to=de}: keeps the language in a cookie for a year and goes back to the page the person came from.
 * The way back is taken from the Referer of the same host only, so no link can lead elsewhere.
 */
@WebServlet("/language")
public class LanguageSwitch extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getParameter("to");
        if (asked != null) {
            Languages.of(asked)
                    .ifPresent(language -> response.addCookie(cookie(language.getLanguage(), request.isSecure())));
        }
        response.sendRedirect(back(request));
    }

    private static Cookie cookie(String language, boolean secure) {
        Cookie cookie = new Cookie(Reader.COOKIE, language);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String back(HttpServletRequest request) {
        String home = request.getContextPath() + "/";
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return home;
        }
        try {
            URI from = new URI(referer);
            String path = from.getRawPath();
            boolean ours = request.getServerName().equals(from.getHost()) && path != null && path.startsWith(home);
            if (!ours || path.startsWith("//")) {
                return home;
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (URISyntaxException notAnAddress) {
            return home;
        }
    }
}
