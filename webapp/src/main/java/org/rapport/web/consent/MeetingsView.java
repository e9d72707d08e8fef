package org.rapport.web.consent;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.consent.family.ContactAgreements;
import org.rapport.consent.family.LogMeeting;
import org.rapport.consent.family.MeetingLine;
import org.rapport.consent.family.MeetingStatus;
import org.rapport.consent.family.MeetingsPage;
import org.rapport.consent.family.MoveMeeting;
import org.rapport.web.Choice;
import org.rapport.web.minor.PersonAddressView;
import org.rapport.web.shell.MessagesView;

/** What a family agreed about contact: {@code ?relationship=<id>}, with {@code &agreement=<id>} one of them to go on with. */
@Named("meetings")
@ViewScoped
public class MeetingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonAddressView address;

    @Inject
    private ContactAgreements agreements;

    @Inject
    private MessagesView messages;

    private transient @Nullable MeetingsPage page;
    private @Nullable UUID agreement;
    private int seen;
    private List<MeetingStatus> next = List.of();
    private final List<Choice> children = new ArrayList<>();
    private final List<Choice> people = new ArrayList<>();
    private AgreeForm form = new AgreeForm();
    private MeetingStepForm step = new MeetingStepForm();

    /** Reads what the page shows. */
    public void open() {
        MeetingsPage read = agreements.open(address.relationship());
        page = read;
        form = new AgreeForm();
        step = new MeetingStepForm();
        fill(children, read.children());
        fill(people, read.people());
        MeetingLine line = getChosen();
        if (line != null) {
            seen = line.standing().number();
            next = List.copyOf(line.standing().status().next());
            step.setReviewOn(line.standing().reviewOn());
        }
    }

    private static void fill(List<Choice> choices, Map<UUID, String> names) {
        choices.clear();
        names.forEach((id, name) -> choices.add(new Choice(id, name)));
    }

    /** What is there. */
    public MeetingsPage getPage() {
        if (page == null) {
            page = agreements.open(address.relationship());
        }
        return Objects.requireNonNull(page);
    }

    /** The agreement to go on with, or null. */
    public @Nullable MeetingLine getChosen() {
        return getPage().agreements().stream()
                .filter(line -> line.id().equals(agreement))
                .findFirst()
                .orElse(null);
    }

    /** Writes down what was agreed. */
    public String agree() {
        agreements.agree(address.relationship(), form.toCommand());
        return again("meetings.agreed");
    }

    /** Moves the chosen one on. */
    public String move() {
        agreements.move(address.relationship(), new MoveMeeting(chosen(), seen, step.getTo(), step.getReviewOn()));
        return again("meetings.moved");
    }

    /** Writes down one contact of the chosen one. */
    public String log() {
        agreements.log(
                address.relationship(), new LogMeeting(chosen(), step.getDay(), step.getOutcome(), step.getWords()));
        return again("meetings.logged");
    }

    private UUID chosen() {
        return Objects.requireNonNullElse(agreement, new UUID(0, 0));
    }

    private String again(String saved) {
        messages.saved(saved);
        String which = agreement == null ? "" : "&agreement=" + agreement;
        return "/contact-agreements?faces-redirect=true&relationship=" + address.relationship() + which;
    }

    /** What somebody chooses from. */
    public MeetingLists getLists() {
        return new MeetingLists(children, people, next);
    }

    /** What is typed about a new one. */
    public AgreeForm getForm() {
        return form;
    }

    /** What is typed about the chosen one. */
    public MeetingStepForm getStep() {
        return step;
    }

    /** The agreement in the address. */
    public @Nullable UUID getAgreement() {
        return agreement;
    }

    /** Called by the view parameter. */
    public void setAgreement(@Nullable UUID agreement) {
        this.agreement = agreement;
    }
}
