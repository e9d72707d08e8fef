package org.rapport.web.client;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.UnitKind;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.web.i18n.PageTexts;

/** The page on which a client answers a form. {@link CheckTask} opens it. */
@Named
@RequestScoped
public class CheckView {

    @Inject
    private PageTexts text;

    @Inject
    private CheckProblems problems;

    private @Nullable CheckForm form;
    private String crisis = "";
    private boolean both;
    private boolean decided;
    private boolean together;
    private boolean outside;

    /** Whom to call in a crisis stands beside what is shown. */
    void beside(String crisisWords) {
        crisis = crisisWords;
    }

    /** Shows this form. */
    void open(CheckForm shown) {
        form = shown;
    }

    /** The form. */
    public @Nullable CheckForm getForm() {
        return form;
    }

    /** Made once per page, so that sending twice stores once. */
    public UUID getKey() {
        return UUID.randomUUID();
    }

    /** The questions with what was given so far. */
    public List<ShownQuestion> getQuestions() {
        CheckForm open = form;
        if (open == null) {
            return List.of();
        }
        Map<String, List<String>> given = open.draft().byItem();
        List<ShownQuestion> shown = new ArrayList<>();
        for (CheckQuestion question : open.questions()) {
            shown.add(new ShownQuestion(
                    shown.size() + 1,
                    question,
                    given.getOrDefault(question.item(), List.of()),
                    problems.of(question.item())));
        }
        return shown;
    }

    /** Who sees the answers: the therapist, when, and whether others who take part do not. */
    public List<String> getWhoSees() {
        CheckForm open = Objects.requireNonNull(form);
        if (open.respondentKind() == RespondentKind.OBSERVER) {
            return List.of(text.of("check.whoSees.outside"));
        }
        String therapist = text.of(open.both() ? "check.whoSees.both" : "check.whoSees.therapist");
        return open.unitKind() == UnitKind.INDIVIDUAL
                ? List.of(therapist)
                : List.of(therapist, text.of("check.whoSees.together"));
    }

    /** Whom the answers are about; empty for one's own. */
    public String getAbout() {
        String name = Objects.requireNonNull(form).about();
        return name.isEmpty() ? "" : text.of("check.about", name);
    }

    /** The answers arrived; this page thanks for them. */
    void arrived(String step) {
        both = step.startsWith(CheckTask.THANKS_BOTH);
        together = step.endsWith(CheckTask.TOGETHER);
        outside = step.equals(CheckTask.THANKS_OUTSIDE);
    }

    /** It was decided whether the others may see the own course. */
    void decided() {
        decided = true;
        together = true;
    }

    /** Whether others take part, who may be shown the own course. */
    public boolean isTogether() {
        return together;
    }

    /** Whether that was just decided. */
    public boolean isDecided() {
        return decided;
    }

    /** Who reads what was sent, and when. */
    public String getAfterwards() {
        return text.of(outside ? "thanks.outside" : both ? "thanks.both" : "thanks.therapist");
    }

    /** The page that follows when the answers have arrived: its words differ where the therapist answers too. */
    public String getNext() {
        CheckForm open = Objects.requireNonNull(form);
        if (open.respondentKind() == RespondentKind.OBSERVER) {
            return CheckTask.THANKS_OUTSIDE;
        }
        String thanks = open.both() ? CheckTask.THANKS_BOTH : CheckTask.THANKS;
        return open.unitKind() == UnitKind.INDIVIDUAL ? thanks : thanks + CheckTask.TOGETHER;
    }

    /** Sentences that belong to the whole form. */
    public List<String> getProblems() {
        return problems.general();
    }

    /** Whom to call in a crisis, in the practice's words; nothing where it has none. */
    public String getCrisis() {
        return crisis;
    }

    /** Whether something has to be corrected. */
    public boolean isWrong() {
        return problems.any();
    }
}
