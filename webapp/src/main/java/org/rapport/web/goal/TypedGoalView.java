package org.rapport.web.goal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.talk.GoalLine;
import org.rapport.web.client.ClientVisit;

/** What somebody typed about goals and was refused: it stands on the page again, where it was typed. */
@Named("typedGoal")
@RequestScoped
public class TypedGoalView {

    private String step = "";
    private String goal = "";
    private String words = "";
    private boolean forAll;

    /** What this visit sent was refused. */
    void keep(ClientVisit visit) {
        step = visit.step();
        goal = visit.parameter("goal");
        words = visit.parameter("words");
        forAll = visit.parameter("shared").equals("yes");
    }

    /** Whether a goal for all was typed. */
    public boolean isForAll() {
        return forAll;
    }

    /** What was typed into this form, or what stands there otherwise. */
    public String of(String form, String about, String otherwise) {
        return step.equals(form) && goal.equals(about) ? words : otherwise;
    }

    /** Keeps a part of the page open: something was typed into it, or nothing was said yet; null for what can be closed. */
    public @Nullable String open(String form, GoalLine line) {
        boolean refused = step.equals(form) && goal.equals(line.id().toString());
        boolean unsaid = form.equals("answer")
                && line.own().flatMap(GoalLine.SideLine::agreement).isEmpty();
        return refused || unsaid ? "open" : null;
    }
}
