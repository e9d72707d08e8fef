package org.rapport.web.workflow;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.web.minor.PersonAddressView;
import org.rapport.web.shell.MessagesView;
import org.rapport.workflow.CourseEnding;
import org.rapport.workflow.CourseRef;
import org.rapport.workflow.CourseSteps;
import org.rapport.workflow.FollowUps;
import org.rapport.workflow.FollowUpsPage;

/** The courses of workflows in a relationship: {@code ?relationship=<id>}, with {@code &course=<id>} one of them to close. */
@Named("followUps")
@ViewScoped
public class FollowUpsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonAddressView address;

    @Inject
    private FollowUpReader reader;

    @Inject
    private FollowUps followUps;

    @Inject
    private CourseSteps steps;

    @Inject
    private MessagesView messages;

    private FollowUpsShown shown = FollowUpsShown.none();
    private @Nullable UUID course;
    private @Nullable CourseEnding reason;

    /** Reads what the page shows. */
    public void open() {
        FollowUpsPage page = reader.page(address.relationship());
        shown = new FollowUpsShown(page.code(), reader.rows(page.running()), reader.rows(page.closed()));
    }

    /** The step is done. */
    public String done(UUID id) {
        steps.answer(seen(id), true);
        return again("followUps.saved");
    }

    /** The step is not done. */
    public String notDone(UUID id) {
        steps.answer(seen(id), false);
        return again("followUps.saved");
    }

    /** Opens the therapist's own form that answers the step. */
    public String fill(UUID id) {
        UUID form = followUps.ownForm(seen(id));
        return "/own-check?faces-redirect=true&check=" + form + "&relationship=" + address.relationship();
    }

    /** Tries once more to give the form. */
    public String give(UUID id) {
        followUps.giveForm(seen(id));
        return again("followUps.tried");
    }

    /** Goes on to the step behind. */
    public String goOn(UUID id) {
        followUps.goOn(seen(id));
        return again("followUps.wentOn");
    }

    /** Closes the one in the address. */
    public String close() {
        followUps.close(
                seen(Objects.requireNonNullElse(course, new UUID(0, 0))),
                Objects.requireNonNullElse(reason, CourseEnding.FINISHED));
        return again("followUps.isClosed");
    }

    private CourseRef seen(UUID id) {
        long seen = shown.running().stream()
                .filter(row -> row.id().equals(id))
                .map(FollowUpRow::version)
                .findFirst()
                .orElse(-1L);
        return new CourseRef(address.relationship(), id, seen);
    }

    private String again(String saved) {
        messages.saved(saved);
        return "/follow-ups?faces-redirect=true&relationship=" + address.relationship();
    }

    /** The one to be closed, or null. */
    public @Nullable FollowUpRow getChosen() {
        return shown.running().stream()
                .filter(row -> row.id().equals(course))
                .findFirst()
                .orElse(null);
    }

    /** Why it can be closed. */
    public List<CourseEnding> getReasons() {
        return Stream.of(CourseEnding.values())
                .filter(CourseEnding::byTherapist)
                .toList();
    }

    /** What the page shows. */
    public FollowUpsShown getShown() {
        return shown;
    }

    /** The course in the address. */
    public @Nullable UUID getCourse() {
        return course;
    }

    /** Called by the view parameter. */
    public void setCourse(@Nullable UUID course) {
        this.course = course;
    }

    /** Why it is closed. */
    public @Nullable CourseEnding getReason() {
        return reason;
    }

    /** Chosen in the form. */
    public void setReason(@Nullable CourseEnding reason) {
        this.reason = reason;
    }
}
