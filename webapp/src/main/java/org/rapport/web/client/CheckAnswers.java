package org.rapport.web.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.DraftKept;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorKind;
import org.rapport.web.Jsons;
import org.rapport.web.i18n.PageTexts;

/**
 * Takes drafts as they are typed and the finished form. The script sends JSON and reads the answer; without it the browser
 * sends the form and is shown the next page. What cannot be accepted is kept as a draft, so nothing is lost.
 */
@ApplicationScoped
class CheckAnswers {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private Checks checks;

    @Inject
    private CheckPages pages;

    @Inject
    private CheckProblems problems;

    @Inject
    private PageTexts text;

    @Inject
    private Clock clock;

    /** Takes a draft or the finished form. */
    void take(ClientVisit visit) throws ServletException, IOException {
        Optional<SentAnswers> sent = SentAnswers.read(visit.request());
        if (sent.isEmpty()) {
            visit.response().sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            if (visit.step().equals("draft")) {
                draft(sent.get(), visit);
            } else {
                submit(sent.get(), visit);
            }
        } catch (DomainException refused) {
            keep(sent.get(), visit, refused);
            refuse(refused, visit);
        }
    }

    private void draft(SentAnswers sent, ClientVisit visit) throws IOException {
        DraftKept kept = checks.saveDraft(new SaveDraft(visit.subject(), sent.sequence(), sent.answers()));
        json(visit, HttpServletResponse.SC_OK, Jsons.object().add("sequence", kept.sequence()));
    }

    private void submit(SentAnswers sent, ClientVisit visit) throws IOException {
        checks.submit(new SubmitCheck(visit.subject(), sent.key(), sent.language(), sent.answers()));
        if (visit.isScript()) {
            json(visit, HttpServletResponse.SC_OK, Jsons.object().add("done", true));
        } else {
            String next = visit.parameter("next");
            visit.leadTo(CheckTask.AFTERWARDS.contains(next) ? next : CheckTask.THANKS);
        }
    }

    /** Without the script no draft was kept while typing. */
    private void keep(SentAnswers sent, ClientVisit visit, DomainException refused) {
        if (!visit.isScript() && refused.code().kind() == ErrorKind.INVALID) {
            checks.saveDraft(new SaveDraft(visit.subject(), clock.millis(), sent.answers()));
        }
    }

    private void refuse(DomainException refused, ClientVisit visit) throws ServletException, IOException {
        problems.keep(refused);
        int status = refused.code().kind() == ErrorKind.INVALID ? UNPROCESSABLE : HttpServletResponse.SC_CONFLICT;
        if (visit.isScript()) {
            JsonObjectBuilder items = Jsons.object();
            problems.byItem().forEach(items::add);
            json(
                    visit,
                    status,
                    Jsons.object().add("message", text.failure(refused)).add("items", items));
        } else {
            pages.form(visit, status);
        }
    }

    private static void json(ClientVisit visit, int status, JsonObjectBuilder body) throws IOException {
        HttpServletResponse response = visit.response();
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(body.build().toString());
    }
}
