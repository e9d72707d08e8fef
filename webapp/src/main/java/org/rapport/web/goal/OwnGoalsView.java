package org.rapport.web.goal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapport.goal.EntryKind;
import org.rapport.goal.GoalState;
import org.rapport.goal.talk.GoalLine;
import org.rapport.goal.talk.OwnGoalsPage;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The page on which somebody reads and writes their goals. {@link OwnGoalsTask} opens it. */
@Named("ownGoals")
@RequestScoped
public class OwnGoalsView {

    private static final Set<String> STEPS = Set.of("write", "reword", "answer", "step");

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    @Inject
    private GoalWordsView words;

    private @Nullable OwnGoalsPage page;
    private String refusal = "";
    private String done = "";

    void open(OwnGoalsPage shown) {
        page = shown;
        reader.prefer(Locale.forLanguageTag(shown.language()), shown.zone());
    }

    void refused(DomainException why) {
        refusal = texts.failure(why);
    }

    void done(String step) {
        done = STEPS.contains(step) ? step : "";
    }

    private OwnGoalsPage page() {
        return Objects.requireNonNull(page, "opened by OwnGoalsTask");
    }

    /** Why what was sent was not taken; empty otherwise. */
    public String getRefusal() {
        return refusal;
    }

    /** That it was taken; empty otherwise. */
    public String getTaken() {
        return done.isEmpty() ? "" : texts.of("ownGoals.done." + done);
    }

    /** Those that are worked on or reached, one's own and shared ones. */
    public List<GoalLine> getMine() {
        return page().goals().stream()
                .filter(line -> line.mine() && line.state() != GoalState.LAID_ASIDE)
                .toList();
    }

    /** Those that rest. */
    public List<GoalLine> getResting() {
        return page().goals().stream()
                .filter(line -> line.mine() && line.state() == GoalState.LAID_ASIDE)
                .toList();
    }

    /** Those that others show. */
    public List<GoalLine> getShown() {
        return page().goals().stream().filter(line -> !line.mine()).toList();
    }

    /** Whether others take part. */
    public boolean isTogether() {
        return page().together();
    }

    /** Who reads it. */
    public String readers(GoalLine line) {
        if (!page().together()) {
            return texts.of("ownGoals.readers.alone");
        }
        return texts.of(line.shared() || line.shown() ? "ownGoals.readers.all" : "ownGoals.readers.own");
    }

    /** Whose goal it is, as one says it to the reader. */
    public String whose(GoalLine line) {
        return line.mine() && !line.shared() ? texts.of("ownGoals.own") : words.whose(line);
    }

    /** Whose side it is, as one says it to the reader. */
    public String side(GoalLine.SideLine side) {
        return side.own() ? texts.of("ownGoals.you") : words.side(side);
    }

    /** Whether it agrees, as one says it to the reader. */
    public String agreement(GoalLine.SideLine side) {
        return side.own()
                ? texts.of("ownGoals.agreement."
                        + side.agreement().map(said -> said.kind().name()).orElse("OPEN"))
                : words.agreement(side);
    }

    /** Whether the reader said this last: about agreeing, or that it is reached. */
    public boolean says(GoalLine line, String kind) {
        EntryKind said = EntryKind.valueOf(kind);
        return line.own()
                .filter(own -> said == EntryKind.REACHED ? own.reached().isPresent() : own.says(said))
                .isPresent();
    }

    /** Whether the reader decides if others read it. */
    public boolean showable(GoalLine line) {
        return page().together() && !line.shared();
    }
}
