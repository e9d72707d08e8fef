package org.rapport.web.client;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.rapport.account.LinkKind;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.DraftKept;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorKind;
import org.rapport.web.i18n.PageTexts;

/**
 * Takes drafts as they are typed and the finished form. The script sends JSON and reads the answer; without it the
 * browser sends the form and is shown the next page. What cannot be accepted is kept as a draft, so nothing is lost.
 */
@WebServlet({"/c/draft", "/c/answers"})
public class CheckEndpoint extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient Checks checks;

    @Inject
    private transient ClientLink link;

    @Inject
    private transient CheckProblems problems;

    @Inject
    private transient PageTexts text;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Optional<SentAnswers> sent = SentAnswers.read(request);
        if (sent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!link.opens(LinkKind.CHECK)) {
            answer(request, response, HttpServletResponse.SC_GONE, closed());
        } else if (request.getServletPath().equals("/c/draft")) {
            draft(sent.get(), request, response);
        } else {
            submit(sent.get(), request, response);
        }
    }

    private JsonObjectBuilder closed() {
        return Json.createObjectBuilder().add("message", text.wording().text("check.link." + link.getState()));
    }

    private void draft(SentAnswers sent, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            DraftKept kept = checks.saveDraft(new SaveDraft(subject(), sent.sequence(), sent.answers()));
            answer(
                    request,
                    response,
                    HttpServletResponse.SC_OK,
                    Json.createObjectBuilder().add("sequence", kept.sequence()));
        } catch (DomainException refused) {
            refuse(refused, request, response);
        }
    }

    private void submit(SentAnswers sent, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            checks.submit(new SubmitCheck(subject(), sent.key(), sent.language(), sent.answers()));
            if (SentAnswers.isJson(request)) {
                answer(
                        request,
                        response,
                        HttpServletResponse.SC_OK,
                        Json.createObjectBuilder().add("done", true));
            } else {
                response.sendRedirect(request.getContextPath() + "/c/thanks.xhtml");
            }
        } catch (DomainException refused) {
            if (!SentAnswers.isJson(request) && refused.code().kind() == ErrorKind.INVALID) {
                checks.saveDraft(new SaveDraft(subject(), clock.millis(), sent.answers()));
            }
            refuse(refused, request, response);
        }
    }

    private void refuse(DomainException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        problems.keep(refused);
        JsonObjectBuilder items = Json.createObjectBuilder();
        problems.byItem().forEach(items::add);
        int status = refused.code().kind() == ErrorKind.INVALID ? UNPROCESSABLE : HttpServletResponse.SC_CONFLICT;
        answer(
                request,
                response,
                status,
                Json.createObjectBuilder().add("message", text.failure(refused)).add("items", items));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, int status, JsonObjectBuilder body)
            throws IOException, ServletException {
        response.setStatus(status);
        if (SentAnswers.isJson(request)) {
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(body.build().toString());
        } else {
            request.getRequestDispatcher("/c/check.xhtml").forward(request, response);
        }
    }

    private UUID subject() {
        return link.subject().orElseThrow();
    }
}
