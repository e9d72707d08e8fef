package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.radar.Radar;
import org.rapport.desk.radar.RadarFilter;
import org.rapport.desk.radar.RadarPage;
import org.rapport.web.Choice;
import org.rapport.web.IdConverter;
import org.rapport.web.shell.MessagesView;

/** The supervisor's radar. */
@Named("radar")
@RequestScoped
public class RadarView {

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private Radar radar;

    @Inject
    private RadarAddressView address;

    @Inject
    private MessagesView messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private RadarLines lines;

    private @Nullable RadarPage read;
    private @Nullable List<RadarLine> rows;

    /** What the page shows; read once. */
    public RadarPage getContent() {
        RadarPage known = read;
        if (known == null) {
            known = radar.look(address.filter());
            read = known;
        }
        return known;
    }

    /** How many are left out because somebody does not allow supervision, in a sentence; empty when none is. */
    public String getLeftOut() {
        return lines.leftOut(getContent());
    }

    /** The rows in words; put together once. */
    public List<RadarLine> getRows() {
        List<RadarLine> known = rows;
        if (known == null) {
            known = getContent().rows().stream().map(lines::of).toList();
            rows = known;
        }
        return known;
    }

    /**
     * The caller has looked at the reasons the form names. They come with the form, not from the row at its place: the
     * list may have changed since it was shown.
     */
    public String acknowledge() {
        String seen = Objects.requireNonNullElse(request.getParameter("seen"), "");
        radar.acknowledge(
                Objects.requireNonNullElse(IdConverter.id(request.getParameter("relationship")), NONE),
                Arrays.asList(seen.split(" ")));
        messages.saved("radar.looked");
        return "/radar?faces-redirect=true&includeViewParams=true";
    }

    /** The practices to choose from. */
    public List<Choice> getPractices() {
        return choices(getContent().practices());
    }

    /** The sites to choose from. */
    public List<Choice> getSites() {
        return choices(getContent().sites());
    }

    /** The therapists to choose from. */
    public List<Choice> getTherapists() {
        return choices(getContent().therapists());
    }

    private static List<Choice> choices(List<RadarPage.Choice> choices) {
        return choices.stream()
                .map(choice -> new Choice(choice.id(), choice.name()))
                .toList();
    }

    /** Whether there is more than one practice to choose from. */
    public boolean isPracticeAsked() {
        return getContent().practices().size() > 1;
    }

    /** Whether there is more than one site to choose from. */
    public boolean isSiteAsked() {
        return getContent().sites().size() > 1;
    }

    /** Whether there is a page before. */
    public boolean isBefore() {
        return address.getPage() > 0;
    }

    /** Whether there is a page after. */
    public boolean isAfter() {
        return (address.getPage() + 1) * RadarFilter.ROWS < getContent().total();
    }
}
