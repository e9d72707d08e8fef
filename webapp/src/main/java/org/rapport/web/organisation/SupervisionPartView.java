package org.rapport.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.SupervisionRow;
import org.rapport.practice.Supervisions;
import org.rapport.shared.DateRange;
import org.rapport.shared.access.Role;
import org.rapport.web.Choice;

/** Who supervises a member, on the member's page; and all supervision, on the page of it. */
@Named("supervisionPart")
@ViewScoped
public class SupervisionPartView extends MemberPart {

    private static final long serialVersionUID = 1L;

    @Inject
    private Supervisions supervisions;

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
                .filter(row -> row.supervisee().equals(about().member()))
                .toList();
    }

    /** Whom the member supervises. */
    public List<SupervisionRow> getSupervises() {
        return getAll().stream()
                .filter(row -> row.supervisor().equals(about().member()))
                .toList();
    }

    /** Whether it has ended. */
    public boolean isOver(SupervisionRow row) {
        return row.overBefore(dates().getToday());
    }

    /** Who may supervise. */
    public List<Choice> getSupervisors() {
        return colleagues(row -> row.is(Role.SUPERVISOR) && !row.id().equals(about().member()));
    }

    /** Records that somebody supervises the member. */
    public String begin() {
        supervisions.begin(
                Objects.requireNonNull(supervisor),
                about().member(),
                DateRange.from(Objects.requireNonNullElseGet(startsOn, dates()::getToday)));
        return saved("member.supervision.begun", about().member());
    }

    /** Records the last day: the one that was chosen, else today. */
    public String end(UUID link) {
        supervisions.end(link, Objects.requireNonNullElseGet(endsOn, dates()::getToday));
        return saved("member.supervision.ended", about().member());
    }

    public @Nullable UUID getSupervisor() {
        return supervisor;
    }

    /** Chosen in the form. */
    public void setSupervisor(@Nullable UUID chosen) {
        supervisor = chosen;
    }

    public @Nullable LocalDate getStartsOn() {
        return startsOn == null ? dates().getToday() : startsOn;
    }

    /** Chosen in the form. */
    public void setStartsOn(@Nullable LocalDate chosen) {
        startsOn = chosen;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn == null ? dates().getToday() : endsOn;
    }

    /** Chosen in the form. */
    public void setEndsOn(@Nullable LocalDate chosen) {
        endsOn = chosen;
    }
}
