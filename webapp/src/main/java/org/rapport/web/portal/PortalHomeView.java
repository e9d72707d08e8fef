package org.rapport.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.portal.DueForm;
import org.rapport.desk.portal.OwnAgreement;
import org.rapport.desk.portal.OwnPlace;
import org.rapport.desk.portal.OwnSession;
import org.rapport.desk.portal.PortalHome;
import org.rapport.safety.CrisisWords;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** What a client comes to first, and the other lists of their own. */
@Named("portalHome")
@RequestScoped
public class PortalHomeView {

    @Inject
    private PortalHome portal;

    @Inject
    private CrisisWords crisis;

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    private PortalHome.@Nullable Home home;

    @PostConstruct
    void read() {
        home = portal.open();
    }

    private PortalHome.Home home() {
        return Objects.requireNonNull(home);
    }

    /** The heading. */
    public String getHeading() {
        return texts.of("portalHome.hello", home().name());
    }

    /** Forms that wait for answers. */
    public List<DueForm> getForms() {
        return home().forms();
    }

    /** A form's title in the reader's language. */
    public String title(DueForm form) {
        return form.title().in(reader.getLanguage());
    }

    /** Relationships with an agreement that waits for the client's signature. */
    public List<OwnPlace> getToSign() {
        return getPlaces().stream()
                .filter(place -> place.agreements().stream().anyMatch(OwnAgreement::open))
                .toList();
    }

    /** The proposal of this relationship. */
    public OwnAgreement proposal(OwnPlace place) {
        return place.agreements().stream()
                .filter(OwnAgreement::open)
                .findFirst()
                .orElseThrow();
    }

    /** Whether nothing waits for the client. */
    public boolean isNothingDue() {
        return getForms().isEmpty() && getToSign().isEmpty();
    }

    /** The next sessions. */
    public List<OwnSession> getNext() {
        return home().next();
    }

    /** Where the client takes part. */
    public List<OwnPlace> getPlaces() {
        return home().places();
    }

    /** Whom to call in a crisis, in the words of the practice of this relationship. */
    public String crisis(OwnPlace place) {
        return crisis.beside(place.place().relationship(), reader.getLanguage()).orElse("");
    }
}
