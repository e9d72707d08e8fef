package org.rapport.web.goal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapport.goal.scaling.AttainmentPair;
import org.rapport.goal.scaling.ScaledGoal;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.FiguresView;
import org.rapport.web.i18n.PageTexts;

/** Says in words what rated levels come to. */
@Named("attainment")
@RequestScoped
public class AttainmentView {

    @Inject
    private PageTexts texts;

    @Inject
    private FiguresView figures;

    @Inject
    private DatesView dates;

    /** The T score and where the same goals began; empty before a level is rated. */
    public String sentence(AttainmentPair pair) {
        if (pair.now().isEmpty() || pair.atFirst().isEmpty()) {
            return "";
        }
        return texts.with(
                "goals.attainment",
                List.of(
                        figures.number(pair.now().get(), 1),
                        figures.number(pair.atFirst().get(), 1),
                        texts.count("goals.attainment.goals", pair.goals())));
    }

    /** The level rated last, with its words; where it begins while none is. */
    public String level(ScaledGoal goal) {
        return goal.last()
                .map(point -> texts.with(
                        "goals.level.last",
                        List.of(
                                GoalLevelsView.sign(point.level()),
                                goal.scale().level(point.level()),
                                dates.shown(point.at(), "day"))))
                .orElseGet(() -> texts.of(
                        "goals.level.begins",
                        GoalLevelsView.sign(goal.scale().baseline()),
                        goal.scale().level(goal.scale().baseline())));
    }

    /** How much it counts. */
    public String weight(ScaledGoal goal) {
        return texts.with(
                "goals.weight",
                List.of(
                        goal.scale().weight(),
                        goal.scale().importance(),
                        goal.scale().difficulty()));
    }
}
