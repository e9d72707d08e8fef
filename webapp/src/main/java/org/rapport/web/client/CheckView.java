package org.rapport.web.client;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.account.LinkKind;
import org.rapport.client.UnitKind;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;

/** The page on which a client answers a form, or a sentence that says why there is nothing to answer. */
@Named
@RequestScoped
public class CheckView {

    @Inject
    private Checks checks;

    @Inject
    private ClientLink link;

    @Inject
    private PageTexts text;

    @Inject
    private Reader reader;

    @Inject
    private CheckProblems problems;

    private @Nullable CheckForm form;
    private String closed = "";

    @PostConstruct
    void open() {
        if (!link.opens(LinkKind.CHECK)) {
            closed = text.wording().text("check.link." + link.getState());
            return;
        }
        try {
            form = checks.form(link.subject().orElseThrow(), reader.getLocale().getLanguage());
        } catch (DomainException ended) {
            closed = text.failure(ended);
        }
    }

    /** Whether there is something to answer. */
    public boolean isOpen() {
        return form != null;
    }

    /** Why there is nothing to answer, in plain words. */
    public String getClosed() {
        return closed;
    }

    /** The form. */
    public @Nullable CheckForm getForm() {
        return form;
    }

    /** What stands above the page: the form's own name, or that a link does not open. */
    public String getHeading() {
        CheckForm open = form;
        return open == null ? text.wording().text("check.title") : open.title();
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

    /** Who sees the answers, in one sentence. */
    public String getWhoSees() {
        CheckForm open = form;
        boolean alone = open != null && open.unitKind() == UnitKind.INDIVIDUAL;
        return text.wording().text(alone ? "check.whoSees.alone" : "check.whoSees.together");
    }

    /** Sentences that belong to the whole form. */
    public List<String> getProblems() {
        return problems.general();
    }

    /** Whether something has to be corrected. */
    public boolean isWrong() {
        return problems.any();
    }
}
