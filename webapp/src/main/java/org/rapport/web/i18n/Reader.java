package org.rapport.web.i18n;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.web.person.SignedInPerson;

/**
 * Who reads this page, as far as language and time zone go. Language: the switch on the page (a cookie), else the
 * signed-in person's preference, else the browser's, else English. Pages of a personal link set {@link #prefer}.
 */
@Named("reader")
@RequestScoped
public class Reader {

    /** The cookie the language switch writes. */
    public static final String COOKIE = "rapport-language";

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignedInPerson person;

    private @Nullable Locale chosen;
    private @Nullable Locale preferred;
    private @Nullable ZoneId preferredZone;

    /** The language and zone of somebody who is known without sign-in, such as through a personal link. */
    public void prefer(Locale language, ZoneId zone) {
        prefer(language);
        preferredZone = zone;
    }

    /** The language of somebody who is known without sign-in. */
    public void prefer(Locale language) {
        preferred = Languages.of(language.toLanguageTag()).orElse(Languages.DEFAULT);
        chosen = null;
    }

    /** The language of this page. */
    public Locale getLocale() {
        Locale known = chosen;
        if (known == null) {
            known = wish().or(() -> Optional.ofNullable(preferred))
                    .or(() -> signedIn().flatMap(SignedInPerson::language))
                    .orElseGet(this::accepted);
            chosen = known;
        }
        return known;
    }

    /** The language as the page's {@code lang} attribute names it. */
    public String getLanguage() {
        return getLocale().getLanguage();
    }

    /** The languages to switch to. */
    public List<Locale> getOthers() {
        Locale current = getLocale();
        return Languages.ALL.stream()
                .filter(language -> !language.equals(current))
                .toList();
    }

    /** The zone in which moments are shown: the practice's, or UTC when nobody signed in. */
    public ZoneId getZone() {
        ZoneId known = preferredZone;
        return known == null ? signedIn().map(SignedInPerson::zone).orElse(ZoneOffset.UTC) : known;
    }

    /** The person of the session where there is one; asking for them would begin one, which a client's page does not need. */
    private Optional<SignedInPerson> signedIn() {
        return request.getSession(false) == null ? Optional.empty() : Optional.of(person);
    }

    /** The language asked for by the switch on the page, which goes before all that is known of the person. */
    public Optional<Locale> wish() {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Languages.of(cookie.getValue()).stream())
                .findFirst();
    }

    private Locale accepted() {
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked -> Languages.of(asked.toLanguageTag()).stream())
                .findFirst()
                .orElse(Languages.DEFAULT);
    }
}
