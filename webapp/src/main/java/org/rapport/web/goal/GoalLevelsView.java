package org.rapport.web.goal;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.goal.scaling.LevelScale;
import org.rapport.goal.scaling.RateLevel;
import org.rapport.goal.scaling.ScaledGoal;
import org.rapport.goal.scaling.Scaling;
import org.rapport.goal.talk.GoalLine;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.shell.MessagesView;

/** The five levels of the goal the page shows: described first, rated from then on. */
@Named("goalLevels")
@ViewScoped
public class GoalLevelsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private GoalAddressView address;

    @Inject
    private Scaling scaling;

    @Inject
    private PageTexts texts;

    @Inject
    private MessagesView messages;

    private LevelsForm form = new LevelsForm();
    private final List<Choice> levels = new ArrayList<>();
    private int seen;
    private boolean rated;
    private @Nullable Integer level;

    /** Remembers what is shown. */
    void open(GoalLine line) {
        form = new LevelsForm();
        levels.clear();
        level = null;
        ScaledGoal scaled = line.scale().orElse(null);
        seen = scaled == null ? 0 : scaled.scale().number();
        rated = scaled != null && scaled.last().isPresent();
        if (scaled != null) {
            form = new LevelsForm(scaled.scale());
            for (int at = -LevelScale.LOWEST; at >= LevelScale.LOWEST; at--) {
                levels.add(new Choice(
                        at,
                        texts.of("goals.level.option", sign(at), scaled.scale().level(at))));
            }
        }
    }

    /** A level with its sign, as people write it. */
    public static String sign(int level) {
        return level > 0 ? "+" + level : level < 0 ? "−" + -level : "0";
    }

    /** Describes the levels. */
    public String describe() {
        scaling.describe(address.relationship(), form.toCommand(address.goal(), seen));
        messages.saved("goals.levelsDescribed");
        return address.again();
    }

    /** Writes down which one is reached. */
    public String rate() {
        scaling.rate(address.relationship(), new RateLevel(address.goal(), seen, level));
        messages.saved("goals.levelRated");
        return address.again();
    }

    /** Whether levels are described. */
    public boolean isDescribed() {
        return seen > 0;
    }

    /** Whether they can still be described: none was rated yet. */
    public boolean isDescribable() {
        return !rated;
    }

    /** The levels in words, the best first. */
    public List<Choice> getLevels() {
        return levels;
    }

    /** Where a goal may begin: usually just below what is hoped for, or at the worst when it cannot get worse. */
    public List<Choice> getBaselines() {
        return List.of(
                new Choice(-1, texts.of("goals.baseline.usual", sign(-1))),
                new Choice(LevelScale.LOWEST, texts.of("goals.baseline.worst", sign(LevelScale.LOWEST))));
    }

    /** What is typed about them. */
    public LevelsForm getForm() {
        return form;
    }

    /** The level that is reached. */
    public @Nullable Integer getLevel() {
        return level;
    }

    /** Chosen in the form. */
    public void setLevel(@Nullable Integer level) {
        this.level = level;
    }
}
