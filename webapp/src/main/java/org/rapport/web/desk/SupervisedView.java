package org.rapport.web.desk;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.Agreements;
import org.rapport.desk.radar.Radar;
import org.rapport.desk.radar.SupervisedRelationship;
import org.rapport.desk.radar.WatchRelationship;
import org.rapport.web.chart.CourseChart;
import org.rapport.web.shell.MessagesView;

/** One supervised relationship, by its code: the course, the agreement, and when to look again. */
@Named("supervised")
@ViewScoped
public class SupervisedView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private Radar radar;

    @Inject
    private Agreements agreements;

    @Inject
    private AllianceReading alliance;

    @Inject
    private MessagesView messages;

    @Inject
    private HttpServletRequest request;

    private @Nullable UUID id;
    private transient @Nullable SupervisedRelationship header;
    private transient @Nullable CourseChart chart;
    private @Nullable LocalDate until;
    private @Nullable String note;

    /** Reads what the page shows; what the caller does not supervise today is not there. */
    public void open() {
        UUID wanted = Objects.requireNonNullElse(id, NONE);
        SupervisedRelationship read = radar.open(wanted);
        header = read;
        chart = alliance.chart(wanted, new AllianceChart.Seen(read.several(), false))
                .orElse(null);
    }

    /** Looks again on that day. */
    public String watch() {
        radar.watch(new WatchRelationship(
                Objects.requireNonNullElse(id, NONE),
                List.of(Objects.requireNonNullElse(request.getParameter("seen"), "")
                        .split(" ")),
                until,
                note));
        messages.saved("supervised.watched");
        return "/radar?faces-redirect=true";
    }

    /** Who and where. */
    public SupervisedRelationship getHeader() {
        if (header == null) {
            open();
        }
        return Objects.requireNonNull(header);
    }

    /** The therapists' names in one line. */
    public String getTherapists() {
        return String.join(", ", getHeader().therapists());
    }

    /** The agreement in force, or null. */
    public @Nullable AgreementSummary getAgreement() {
        return agreements.inForce(getHeader().id()).orElse(null);
    }

    /** The alliance course, or null before the first score. */
    public @Nullable CourseChart getChart() {
        return chart;
    }

    /** What a reader of the course must know. */
    public String getCaveat() {
        return alliance.caveat(getHeader().id());
    }

    /** The relationship in the address. */
    public @Nullable UUID getId() {
        return id;
    }

    /** From the address. */
    public void setId(@Nullable UUID wanted) {
        id = wanted;
    }

    /** The reasons that ask now, for the form that says when to look again. */
    public String getKeys() {
        return String.join(" ", getHeader().keys());
    }

    /** The day to look again. */
    public @Nullable LocalDate getUntil() {
        return until;
    }

    /** Typed by the form. */
    public void setUntil(@Nullable LocalDate day) {
        until = day;
    }

    /** The supervisor's own note. */
    public @Nullable String getNote() {
        return note;
    }

    /** Typed by the form. */
    public void setNote(@Nullable String typed) {
        note = typed;
    }
}
