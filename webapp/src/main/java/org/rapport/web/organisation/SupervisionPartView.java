package org.rapport.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.Colleagues;
import org.rapport.practice.SupervisionRow;
import org.rapport.practice.Supervisions;
import org.rapport.shared.DateRange;
import org.rapport.shared.access.Role;
import org.rapport.web.Choice;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.shell.MessagesView;

/** Who supervises a member, on the member's page; and all supervision, on the page of it. */
@Named("supervisionPart")
@ViewScoped
public class SupervisionPartView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Supervisions supervisions;

    @Inject
    private Colleagues colleagues;

    @Inject
    private MemberView member;

    @Inject
    private DatesView dates;

    @Inject
    private MessagesView messages;

    private @Nullable List<SupervisionRow> all;
    private @Nullable UUID supervisor;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;

    /** All supervision, newest first. */
    public List<SupervisionRow> getAll() {
        List<SupervisionRow> known = all;
        if (known == null) {
            known = supervisions.list();
            all = known;
        }
        return known;
    }

    /** What runs or is to come. */
    public List<SupervisionRow> getCurrent() {
        return getAll().stream().filter(row -> !isOver(row)).toList();
    }

    /** Who supervises the member. */
    public List<SupervisionRow> getSupervisedBy() {
        return getAll().stream()
                .filter(row -> row.supervisee().equals(member.member()))
                .toList();
    }

    /** Whom the member supervises. */
    public List<SupervisionRow> getSupervises() {
        return getAll().stream()
                .filter(row -> row.supervisor().equals(member.member()))
                .toList();
    }

    /** Whether it has ended. */
    public boolean isOver(SupervisionRow row) {
        return row.overBefore(dates.getToday());
    }

    /** Who may supervise. */
    public List<Choice> getSupervisors() {
        return colleagues.list().stream()
                .filter(row -> row.is(Role.SUPERVISOR) && !row.id().equals(member.member()))
                .map(row -> new Choice(row.id(), row.displayName()))
                .toList();
    }

    /** Records that somebody supervises the member. */
    public String begin() {
        supervisions.begin(
                Objects.requireNonNull(supervisor),
                member.member(),
                DateRange.from(Objects.requireNonNullElseGet(startsOn, dates::getToday)));
        return again("member.supervision.begun");
    }

    /** Records the last day: the one that was chosen, else today. */
    public String end(UUID link) {
        supervisions.end(link, Objects.requireNonNullElseGet(endsOn, dates::getToday));
        return again("member.supervision.ended");
    }

    private String again(String key) {
        messages.saved(key);
        return "/member?faces-redirect=true&id=" + member.member();
    }

    public @Nullable UUID getSupervisor() {
        return supervisor;
    }

    /** Chosen in the form. */
    public void setSupervisor(@Nullable UUID chosen) {
        supervisor = chosen;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn == null ? dates.getToday() : startsOn;
    }

    /** Chosen in the form. */
    public void setStartsOn(@Nullable LocalDate chosen) {
        startsOn = chosen;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn == null ? dates.getToday() : endsOn;
    }

    /** Chosen in the form. */
    public void setEndsOn(@Nullable LocalDate chosen) {
        endsOn = chosen;
    }
}
