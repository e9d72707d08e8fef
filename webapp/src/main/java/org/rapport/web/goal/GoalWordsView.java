package org.rapport.web.goal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalState;
import org.rapport.goal.SideKind;
import org.rapport.goal.rating.RatedPoint;
import org.rapport.goal.rating.RatingCourse;
import org.rapport.goal.talk.GoalLine;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.FiguresView;
import org.rapport.web.i18n.PageTexts;

/** Says in words what is known of a goal; the same for both sides. */
@Named("goalWords")
@RequestScoped
public class GoalWordsView {

    private static final int HIGHEST = 10;

    @Inject
    private PageTexts texts;

    @Inject
    private DatesView dates;

    @Inject
    private FiguresView figures;

    /** Whose goal it is. */
    public String whose(GoalLine line) {
        if (line.shared()) {
            return texts.of("goals.whose.shared");
        }
        return line.ownerName().isEmpty()
                ? texts.of("goals.whose.somebody")
                : texts.of("goals.whose.own", line.ownerName());
    }

    /** Who put it into these words, and when. */
    public String written(GoalLine.Words words) {
        String day = dates.shown(words.at(), "day");
        if (words.by() == SideKind.THERAPIST) {
            return texts.of("goals.written.therapist", day);
        }
        return words.writerName().isEmpty()
                ? texts.of("goals.written.somebody", day)
                : texts.of("goals.written.client", words.writerName(), day);
    }

    /** Whose side it is. */
    public String side(GoalLine.SideLine side) {
        if (side.kind() == SideKind.THERAPIST) {
            return texts.of("goals.side.therapist");
        }
        return side.name().isEmpty() ? texts.of("goals.side.somebody") : side.name();
    }

    /** Whether it agrees. */
    public String agreement(GoalLine.SideLine side) {
        return texts.of("goals.agreement."
                + side.agreement().map(said -> said.kind().name()).orElse("OPEN"));
    }

    /** The kind of badge for it. */
    public String tone(GoalLine.SideLine side) {
        return side.says(EntryKind.AGREED) ? "done" : side.says(EntryKind.NOT_AGREED) ? "attention" : "quiet";
    }

    /** Why, in the words that were said; empty without any. */
    public String reason(Optional<GoalLine.Said> said) {
        return said.map(GoalLine.Said::reason).orElse("");
    }

    /** Since when it rests or is called reached, and by whom. */
    public String since(GoalLine.Said said) {
        String day = dates.shown(said.at(), "day");
        String key = said.kind() == EntryKind.LAID_ASIDE ? "goals.laidAside." : "goals.reached.";
        if (said.by() == SideKind.THERAPIST) {
            return texts.of(key + "therapist", day);
        }
        return said.name().isEmpty() ? texts.of(key + "somebody", day) : texts.of(key + "client", said.name(), day);
    }

    /** How it stands, where that is worth a badge. */
    public String stateTone(GoalState state) {
        return state == GoalState.OPEN ? "info" : state == GoalState.REACHED ? "done" : "quiet";
    }

    /** How near it is, in a sentence: the first rating, the last, and what the change is. */
    public String rated(GoalLine.Rated rated) {
        RatingCourse course = rated.course();
        String last = texts.of(
                "goals.rated.last",
                figure(course.last()),
                dates.shown(course.last().day(), "day"));
        String sentence = course.change()
                .map(change -> last + " "
                        + texts.with(
                                "meaning.changed",
                                List.of(
                                        course.first().value(),
                                        course.last().value(),
                                        texts.value(change),
                                        figures.number(course.reliable().points(), 0))))
                .orElse(last + " " + texts.of("goals.rated.once"));
        return rated.name().isEmpty() ? sentence : texts.of("goals.rated.by", rated.name(), sentence);
    }

    /** Where the figure of a reliable change was read. */
    public String source(GoalLine.Rated rated) {
        return texts.of("goals.source", rated.course().reliable().citation());
    }

    /** The last rating in a few words. */
    public String brief(GoalLine.Rated rated) {
        String last = texts.of(
                "goals.rated.last",
                figure(rated.course().last()),
                dates.shown(rated.course().last().day(), "day"));
        return rated.name().isEmpty() ? last : texts.of("goals.rated.by", rated.name(), last);
    }

    /** A rating with the scale it is on. */
    String figure(RatedPoint point) {
        return figures.outOf(BigDecimal.valueOf(point.value()), BigDecimal.valueOf(HIGHEST), 0);
    }
}
