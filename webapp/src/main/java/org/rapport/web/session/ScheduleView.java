package org.rapport.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.AgreementSummary;
import org.rapport.contract.Agreements;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.session.PlanPreview;
import org.rapport.session.Rhythm;
import org.rapport.session.SessionPlan;
import org.rapport.web.AddressView;
import org.rapport.web.shell.MessagesView;

/** The page on which sessions are planned: the dates are shown before anything is written. */
@Named
@RequestScoped
public class ScheduleView {

    @Inject
    private AddressView address;

    @Inject
    private SessionPlan plan;

    @Inject
    private Agreements agreements;

    @Inject
    private Relationships relationships;

    @Inject
    private MessagesView messages;

    private @Nullable RelationshipHeader header;
    private @Nullable AgreementSummary agreement;
    private @Nullable PlanPreview preview;
    private ScheduleForm form = new ScheduleForm();

    /** Reads what the page begins with; a relationship that is not the caller's own is not there. */
    public void open() {
        agreements.inForce(address.relationship()).ifPresent(inForce -> form = ScheduleForm.of(inForce));
    }

    /** Who and where. */
    public RelationshipHeader getHeader() {
        if (header == null) {
            header = relationships.header(address.relationship());
            agreement = agreements.inForce(address.relationship()).orElse(null);
        }
        return Objects.requireNonNull(header);
    }

    /** The agreement in force, or null. */
    public @Nullable AgreementSummary getAgreement() {
        getHeader();
        return agreement;
    }

    /** Shows the dates on this page; nothing is written. */
    public @Nullable String show() {
        preview = plan.preview(form.toCommand(address.relationship()));
        return null;
    }

    /** Writes the plan down if it is the one whose dates were shown, else shows its dates first. */
    public @Nullable String save() {
        if (!form.fingerprint().equals(sent())) {
            return show();
        }
        plan.plan(form.toCommand(address.relationship()));
        messages.saved("schedule.saved");
        return "/schedule?faces-redirect=true&includeViewParams=true";
    }

    /** What the form said when its dates were shown. */
    private static String sent() {
        ExternalContext request = FacesContext.getCurrentInstance().getExternalContext();
        return Objects.requireNonNullElse(request.getRequestParameterMap().get("shown"), "");
    }

    /** The dates to be, or null before they were asked for. */
    public @Nullable PlanPreview getPreview() {
        return preview;
    }

    /** Whether the plan can be written: its dates are free, or were when they were shown. */
    public boolean isFree() {
        return preview == null ? !sent().isEmpty() : preview.free();
    }

    /** The kind of the button that shows the dates: the main one until they can be written down. */
    public String getShowKind() {
        return isFree() ? "plain" : "primary";
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
}
