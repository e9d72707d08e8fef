package org.rapport.web.goal;

import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** The relationship and the goal in the address, kept while the page is shown. */
@Named("goalAddress")
@ViewScoped
public class GoalAddressView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    private @Nullable UUID relationship;
    private @Nullable UUID goal;

    /** The relationship; an id of nothing when the address names none. */
    UUID relationship() {
        return Objects.requireNonNullElse(relationship, NONE);
    }

    /** The goal; an id of nothing when the address names none. */
    UUID goal() {
        return Objects.requireNonNullElse(goal, NONE);
    }

    /** The same goal, to be shown anew after a command. */
    String again() {
        return to(goal);
    }

    /** This goal. */
    String to(@Nullable UUID which) {
        String behind = which == null ? "" : "&goal=" + which;
        return "/goals?faces-redirect=true&relationship=" + relationship() + behind;
    }

    /** As the address names it. */
    public @Nullable UUID getRelationship() {
        return relationship;
    }

    /** Called by the view parameter. */
    public void setRelationship(@Nullable UUID relationship) {
        this.relationship = relationship;
    }

    /** As the address names it. */
    public @Nullable UUID getGoal() {
        return goal;
    }

    /** Called by the view parameter. */
    public void setGoal(@Nullable UUID goal) {
        this.goal = goal;
    }
}
