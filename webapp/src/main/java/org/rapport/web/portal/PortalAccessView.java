package org.rapport.web.portal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.journal.Readings;
import org.rapport.desk.journal.ReadingsOfMine;
import org.rapport.desk.portal.WhoSees;
import org.rapport.desk.portal.WhoSeesMine;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.journal.ReadingWords;

/** Who can see what of a client, what the client lets others see, and who did read something. */
@Named("portalAccess")
@RequestScoped
public class PortalAccessView {

    @Inject
    private WhoSeesMine access;

    @Inject
    private ReadingsOfMine readingsOfMine;

    @Inject
    private ReadingWords words;

    @Inject
    private PageTexts texts;

    @Inject
    private HttpServletRequest request;

    private List<WhoSees> places = List.of();
    private @Nullable Readings readings;

    @PostConstruct
    void read() {
        places = access.open();
        readings = readingsOfMine.mine(day());
    }

    private @Nullable LocalDate day() {
        try {
            String until = request.getParameter("until");
            return until == null || until.isBlank() ? null : LocalDate.parse(until);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /** Relationship by relationship. */
    public List<WhoSees> getPlaces() {
        return places;
    }

    /** Who supervises the therapist, in a sentence. */
    public String supervision(WhoSees place) {
        return place.supervisors().isEmpty()
                ? texts.of("portalAccess.supervision.none")
                : texts.of("portalAccess.supervision", String.join(", ", place.supervisors()));
    }

    /** Whether the others may see the own course now, in a sentence. */
    public String released(WhoSees place) {
        return texts.of(place.courseReleased() ? "portalAccess.released.yes" : "portalAccess.released.no");
    }

    /** Whether a decision was just kept. */
    public boolean isDecided() {
        return "release".equals(request.getParameter("done"));
    }

    /** Who read what. */
    public Readings getReadings() {
        return Objects.requireNonNull(readings);
    }

    /** Whether nobody read anything in the days looked at. */
    public boolean isNothingRead() {
        return getReadings().days().isEmpty();
    }

    /** What was read, in words. */
    public ReadingWords getWords() {
        return words;
    }
}
