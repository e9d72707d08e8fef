package org.rapport.web.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.account.PortalSessions;
import org.rapport.relationship.portal.PortalReader;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.web.i18n.Reader;

/** Who came to the portal in this request, and what its frame shows of it. */
@Named("portal")
@RequestScoped
public class PortalGuestView {

    private static final List<String> TABS = List.of("home", "course", "agreements", "access");

    @Inject
    private PortalSessions sessions;

    @Inject
    private PortalReader preferences;

    @Inject
    private CurrentActor actor;

    @Inject
    private Reader reader;

    private boolean in;

    /** Lets the client act whom the browser's secret stands for; whether there is one. */
    boolean enter(HttpServletRequest request) {
        Optional<Actor.ClientSignedIn> client = PortalCookies.secret(request).flatMap(sessions::open);
        client.ifPresent(who -> {
            actor.become(who);
            preferences
                    .preferences()
                    .ifPresent(mine -> reader.prefer(Locale.forLanguageTag(mine.language()), mine.zone()));
            in = true;
        });
        return in;
    }

    /**
     * One of the four entries that lead through the portal.
     *
     * @param path behind the portal's own address
     * @param label the key of its text
     * @param current whether this page belongs to it
     */
    public record Tab(String path, String label, boolean current) {}

    /** The entries, for a page that belongs to this one. */
    public List<Tab> tabs(@Nullable String current) {
        return TABS.stream()
                .map(name -> new Tab(name.equals("home") ? "" : name, "portal." + name, name.equals(current)))
                .toList();
    }

    /** Whether somebody is signed in. */
    public boolean isIn() {
        return in;
    }
}
