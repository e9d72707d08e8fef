package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.AgreementView;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.session.SessionRow;
import org.rapport.session.SessionState;
import org.rapport.web.chart.CourseChart;

/** The page of one relationship: who, what was agreed, the alliance course and the sessions. */
@Named
@RequestScoped
public class RelationshipView {

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private DossierReading dossier;

    @Inject
    private DueReading due;

    @Inject
    private SessionGlance glance;

    @Inject
    private AllianceReading alliance;

    private @Nullable UUID id;
    private @Nullable RelationshipHeader header;
    private @Nullable AgreementSummary agreement;
    private @Nullable CourseChart chart;
    private List<SessionRow> sessions = List.of();

    /** Reads what the page shows; a relationship that is not the caller's own is not there. */
    public void open() {
        dossier.read(Objects.requireNonNullElse(id, NONE), this::read);
    }

    private void read(RelationshipHeader found) {
        header = found;
        agreement =
                due.agreement(found.id()).inForce().map(AgreementView::summary).orElse(null);
        sessions = glance.around(found.id());
        chart = alliance.chart(found).orElse(null);
    }

    /** Who and where. */
    public RelationshipHeader getHeader() {
        if (header == null) {
            open();
        }
        return Objects.requireNonNull(header);
    }

    /** The therapists' names in one line. */
    public String getTherapists() {
        return String.join(", ", getHeader().therapists());
    }

    /** Whether it goes on. */
    public boolean isRunning() {
        return getHeader().phase() != Phase.ENDED;
    }

    /** The agreement in force, or null. */
    public @Nullable AgreementSummary getAgreement() {
        return agreement;
    }

    /** The next planned session, or null. */
    public @Nullable SessionRow getNext() {
        return glance.next(getHeader().id()).orElse(null);
    }

    /** The alliance course, or null before the first score. */
    public @Nullable CourseChart getChart() {
        return chart;
    }

    /** What a reader of the course must know. */
    public String getCaveat() {
        return alliance.caveat(getHeader().id());
    }

    /** The sessions around now, newest first. */
    public List<SessionRow> getSessions() {
        return sessions;
    }

    /** The kind of badge a session's state gets. */
    public String tone(SessionState state) {
        return state == SessionState.PLANNED ? "info" : state == SessionState.HELD ? "done" : "quiet";
    }

    /** The relationship in the address. */
    public @Nullable UUID getId() {
        return id;
    }

    /** Called by the view parameter. */
    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
