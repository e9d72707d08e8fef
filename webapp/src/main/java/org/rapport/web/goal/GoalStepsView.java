package org.rapport.web.goal;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.goal.EntryKind;
import org.rapport.goal.course.GoalStep;
import org.rapport.goal.talk.ChangeStep;
import org.rapport.goal.talk.GoalLine;
import org.rapport.goal.talk.Goals;
import org.rapport.web.Choice;
import org.rapport.web.shell.MessagesView;

/** The steps towards the goal the page shows: ticked when they are done, and one more. */
@Named("goalSteps")
@ViewScoped
public class GoalStepsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GoalAddressView address;

    @Inject
    private Goals goals;

    @Inject
    private MessagesView messages;

    private final List<Choice> all = new ArrayList<>();
    private final List<UUID> before = new ArrayList<>();
    private List<UUID> done = new ArrayList<>();
    private @Nullable String more;

    /** Remembers what is shown. */
    void open(GoalLine line) {
        all.clear();
        before.clear();
        more = null;
        for (GoalStep step : line.steps()) {
            all.add(new Choice(step.id(), step.words()));
            if (step.done()) {
                before.add(step.id());
            }
        }
        done = new ArrayList<>(before);
    }

    /** Says which are done. */
    public String save() {
        for (Choice step : all) {
            UUID id = (UUID) step.value();
            if (done.contains(id) != before.contains(id)) {
                change(done.contains(id) ? EntryKind.STEP_DONE : EntryKind.STEP_OPEN, id);
            }
        }
        messages.saved("goals.stepsSaved");
        return address.again();
    }

    /** Adds one. */
    public String add() {
        change(EntryKind.STEP_ADDED, null);
        messages.saved("goals.stepsSaved");
        return address.again();
    }

    private void change(EntryKind kind, @Nullable UUID step) {
        goals.step(address.relationship(), new ChangeStep(address.goal(), kind, step, more));
    }

    /** All steps in their order. */
    public List<Choice> getAll() {
        return all;
    }

    /** Those that are done. */
    public List<UUID> getDone() {
        return done;
    }

    /** Ticked in the form. */
    public void setDone(@Nullable List<UUID> done) {
        this.done = Objects.requireNonNullElse(done, List.of());
    }

    /** One more. */
    public @Nullable String getMore() {
        return more;
    }

    /** Typed in the form. */
    public void setMore(@Nullable String more) {
        this.more = more;
    }
}
