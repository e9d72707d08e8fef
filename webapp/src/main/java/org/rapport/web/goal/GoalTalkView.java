package org.rapport.web.goal;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalState;
import org.rapport.goal.talk.AnswerGoal;
import org.rapport.goal.talk.GoalLine;
import org.rapport.goal.talk.Goals;
import org.rapport.goal.talk.RewordGoal;
import org.rapport.web.shell.MessagesView;

/** What a therapist says about the goal the page shows: to the words that were shown, and to no others. */
@Named("goalTalk")
@ViewScoped
public class GoalTalkView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GoalAddressView address;

    @Inject
    private Goals goals;

    @Inject
    private GoalLevelsView levels;

    @Inject
    private GoalStepsView steps;

    @Inject
    private MessagesView messages;

    private int version;
    private List<EntryKind> sayable = List.of();
    private @Nullable EntryKind said;
    private @Nullable String reason;
    private @Nullable String words;

    /** Remembers what is shown. */
    void open(@Nullable GoalLine line) {
        if (line == null) {
            return;
        }
        version = line.words().version();
        words = line.words().text();
        sayable = sayable(line);
        said = null;
        reason = null;
        levels.open(line);
        steps.open(line);
    }

    /** What the therapists' side has not said yet. */
    private static List<EntryKind> sayable(GoalLine line) {
        if (line.state() == GoalState.LAID_ASIDE) {
            return List.of(EntryKind.TAKEN_UP);
        }
        List<EntryKind> all = new ArrayList<>();
        line.own().ifPresent(own -> {
            if (!own.says(EntryKind.AGREED)) {
                all.add(EntryKind.AGREED);
            }
            if (!own.says(EntryKind.NOT_AGREED)) {
                all.add(EntryKind.NOT_AGREED);
            }
            all.add(own.reached().isPresent() ? EntryKind.NOT_REACHED : EntryKind.REACHED);
        });
        all.add(EntryKind.LAID_ASIDE);
        return List.copyOf(all);
    }

    /** Says it. */
    public String answer() {
        goals.answer(
                address.relationship(),
                new AnswerGoal(address.goal(), version, said == null ? EntryKind.WORDED : said, reason));
        messages.saved("goals.answered");
        return address.again();
    }

    /** Gives it other words. */
    public String reword() {
        goals.reword(address.relationship(), new RewordGoal(address.goal(), version, words));
        messages.saved("goals.reworded");
        return address.again();
    }

    /** What can be said. */
    public List<EntryKind> getSayable() {
        return sayable;
    }

    /** Whether it is worked on. */
    public boolean isWorkedOn() {
        return !sayable.contains(EntryKind.TAKEN_UP);
    }

    /** What is said. */
    public @Nullable EntryKind getSaid() {
        return said;
    }

    /** Chosen in the form. */
    public void setSaid(@Nullable EntryKind said) {
        this.said = said;
    }

    /** Why. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Typed in the form. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    /** Its words. */
    public @Nullable String getWords() {
        return words;
    }

    /** Typed in the form. */
    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
