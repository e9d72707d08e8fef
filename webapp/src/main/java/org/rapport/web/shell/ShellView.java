package org.rapport.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.web.person.SignedInPerson;

/** What the templates ask: navigation, colour scheme, how long the session lasts. */
@Named("shell")
@RequestScoped
public class ShellView {

    @Inject
    private HttpServletRequest request;

    @Inject
    private ServletContext application;

    @Inject
    private SignedInPerson person;

    /** The navigation of this person: pages that exist and fit a role. */
    public List<NavigationEntry> getEntries() {
        if (!person.isSignedIn()) {
            return List.of();
        }
        return Navigation.ENTRIES.stream()
                .filter(entry -> entry.fits(person.roles()))
                .filter(entry -> exists(entry.page()))
                .toList();
    }

    /** "page" for the entry of the page being shown, for {@code aria-current}. */
    public @Nullable String current(NavigationEntry entry) {
        return entry.page().equals(request.getServletPath()) ? "page" : null;
    }

    /** light or dark if the person chose one, else auto. */
    public String getScheme() {
        return cookie("rapport-scheme", Set.of("light", "dark"), "auto");
    }

    /** narrow if the person collapsed the navigation to icons, else wide. */
    public String getNavigation() {
        return cookie("rapport-nav", Set.of("narrow"), "wide");
    }

    /** Seconds without any request after which the session ends. */
    public int getSessionSeconds() {
        return request.getSession().getMaxInactiveInterval();
    }

    /** Whether there is a help page. */
    public boolean isHelpThere() {
        return exists("/help.xhtml");
    }

    private boolean exists(String page) {
        try {
            return application.getResource(page) != null;
        } catch (MalformedURLException notAPath) {
            throw new IllegalArgumentException(notAPath);
        }
    }

    private String cookie(String name, Set<String> allowed, String otherwise) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return otherwise;
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name) && allowed.contains(cookie.getValue()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
