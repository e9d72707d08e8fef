package org.rapport.web.organisation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.ColleagueRow;
import org.rapport.practice.cover.ArrangeCover;
import org.rapport.practice.cover.CoverPlan;
import org.rapport.practice.cover.CoverRow;
import org.rapport.shared.access.Role;
import org.rapport.web.Choice;

/** Who stands in for a member, on the member's page; and all cover to come, on the page of it. */
@Named("coverPart")
@ViewScoped
public class CoverPartView extends MemberPart {

    private static final long serialVersionUID = 1L;

    @Inject
    private CoverPlan plan;

    private @Nullable List<CoverRow> all;
    private @Nullable UUID covering;
    private @Nullable LocalDate starts;
    private @Nullable LocalDate ends;

    /** All cover of today and later. */
    public List<CoverRow> getAll() {
        List<CoverRow> known = all;
        if (known == null) {
            known = plan.list();
            all = known;
        }
        return known;
    }

    /** Whether somebody has to be named anew. */
    public boolean isBroken() {
        return getAll().stream().anyMatch(CoverRow::broken);
    }

    /** Who stands in for the member. */
    public List<CoverRow> getCovers() {
        return getAll().stream()
                .filter(row -> row.covered().equals(about().member()))
                .toList();
    }

    /** Who may stand in: therapists and supervisors of the member's practices. */
    public List<Choice> getColleagues() {
        ColleagueRow covered = about().getRecord().row();
        return colleagues(row -> !row.left() && !row.id().equals(covered.id()) && mayCover(row, covered));
    }

    private static boolean mayCover(ColleagueRow row, ColleagueRow covered) {
        return row.places().stream()
                .filter(place -> !covered.rolesIn(place.practice()).isEmpty())
                .anyMatch(place ->
                        place.roles().contains(Role.THERAPIST) || place.roles().contains(Role.SUPERVISOR));
    }

    /** Names somebody; without a last day for the one day. */
    public String arrange() {
        LocalDate first = Objects.requireNonNullElseGet(starts, dates()::getToday);
        plan.arrange(new ArrangeCover(
                about().member(), Objects.requireNonNull(covering), first, Objects.requireNonNullElse(ends, first)));
        return saved("member.cover.arranged", about().member());
    }

    /** Takes it back. */
    public String remove(CoverRow row) {
        plan.remove(row.id());
        return saved("member.cover.removed", row.covered());
    }

    public @Nullable UUID getCovering() {
        return covering;
    }

    /** Chosen in the form. */
    public void setCovering(@Nullable UUID chosen) {
        covering = chosen;
    }

    public @Nullable LocalDate getStarts() {
        return starts;
    }

    /** Chosen in the form. */
    public void setStarts(@Nullable LocalDate chosen) {
        starts = chosen;
    }

    public @Nullable LocalDate getEnds() {
        return ends;
    }

    /** Chosen in the form. */
    public void setEnds(@Nullable LocalDate chosen) {
        ends = chosen;
    }
}
