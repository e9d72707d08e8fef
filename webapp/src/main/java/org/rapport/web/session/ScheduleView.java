package org.rapport.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.Agreements;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.session.PlanPreview;
import org.rapport.session.Rhythm;
import org.rapport.session.SessionLog;
import org.rapport.session.SessionPlan;
import org.rapport.session.SessionRow;
import org.rapport.web.shell.MessagesView;

/** The page on which sessions are planned: the dates are shown before anything is written. */
@Named
@RequestScoped
public class ScheduleView {

    private static final UUID NONE = new UUID(0, 0);

    @Inject
    private SessionPlan plan;

    @Inject
    private SessionLog log;

    @Inject
    private Agreements agreements;

    @Inject
    private Relationships relationships;

    @Inject
    private MessagesView messages;

    private @Nullable UUID relationship;
    private @Nullable RelationshipHeader header;
    private @Nullable AgreementSummary agreement;
    private @Nullable List<SessionRow> sessions;
    private @Nullable PlanPreview preview;
    private ScheduleForm form = new ScheduleForm();

    /** Reads what the page begins with; a relationship that is not the caller's own is not there. */
    public void open() {
        agreements.inForce(id()).ifPresent(inForce -> form = ScheduleForm.of(inForce));
    }

    /** Who and where. */
    public RelationshipHeader getHeader() {
        if (header == null) {
            header = relationships.header(id());
            agreement = agreements.inForce(id()).orElse(null);
        }
        return Objects.requireNonNull(header);
    }

    /** The agreement in force, or null. */
    public @Nullable AgreementSummary getAgreement() {
        getHeader();
        return agreement;
    }

    /** The sessions that are there already, newest first. */
    public List<SessionRow> getSessions() {
        if (sessions == null) {
            sessions = log.of(id());
        }
        return Objects.requireNonNull(sessions);
    }

    /** Shows the dates on this page; nothing is written. */
    public @Nullable String show() {
        preview = plan.preview(form.toCommand(id()));
        return null;
    }

    /** Writes the plan down. */
    public String save() {
        plan.plan(form.toCommand(id()));
        messages.saved("schedule.saved");
        return "/schedule?faces-redirect=true&includeViewParams=true";
    }

    /** The dates to be, or null before they were asked for. */
    public @Nullable PlanPreview getPreview() {
        return preview;
    }

    /** Whether the plan can be written as it is shown. */
    public boolean isFree() {
        return preview != null && preview.free();
    }

    /** Whether a date is taken already. */
    public boolean isTaken() {
        return preview != null && !preview.free();
    }

    /** How sessions may repeat. */
    public Rhythm[] getRhythms() {
        return Rhythm.values();
    }

    /** What is typed. */
    public ScheduleForm getForm() {
        return form;
    }

    private UUID id() {
        return Objects.requireNonNullElse(relationship, NONE);
    }

    /** The relationship in the address. */
    public @Nullable UUID getRelationship() {
        return relationship;
    }

    /** Called by the view parameter. */
    public void setRelationship(@Nullable UUID relationship) {
        this.relationship = relationship;
    }
}
