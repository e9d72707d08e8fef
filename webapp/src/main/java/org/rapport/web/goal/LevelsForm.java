package org.rapport.web.goal;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.scaling.DescribeLevels;
import org.rapport.goal.scaling.LevelScale;

/** What is typed about the levels of a goal: one text for each, from the lowest. */
public class LevelsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Integer importance = 1;
    private @Nullable Integer difficulty = 1;
    private @Nullable Integer baseline = -1;
    private final String[] levels = {"", "", "", "", ""};

    /** Nothing typed yet. */
    public LevelsForm() {}

    /** What was described before. */
    LevelsForm(LevelScale scale) {
        importance = scale.importance();
        difficulty = scale.difficulty();
        baseline = scale.baseline();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = scale.levels().get(i);
        }
    }

    /** As a command. */
    DescribeLevels toCommand(UUID goal, int seen) {
        return new DescribeLevels(goal, seen, importance, difficulty, baseline, List.of(levels));
    }

    /** The texts, written by index: {@code form.levels[0]} is the lowest. */
    public String[] getLevels() {
        return levels;
    }

    /** How important. */
    public @Nullable Integer getImportance() {
        return importance;
    }

    /** Typed in the form. */
    public void setImportance(@Nullable Integer importance) {
        this.importance = importance;
    }

    /** How difficult. */
    public @Nullable Integer getDifficulty() {
        return difficulty;
    }

    /** Typed in the form. */
    public void setDifficulty(@Nullable Integer difficulty) {
        this.difficulty = difficulty;
    }

    /** Where it begins. */
    public @Nullable Integer getBaseline() {
        return baseline;
    }

    /** Chosen in the form. */
    public void setBaseline(@Nullable Integer baseline) {
        this.baseline = baseline;
    }

    /** Named by its weight only. */
    @Override
    public String toString() {
        return "LevelsForm " + Objects.toString(importance);
    }
}
