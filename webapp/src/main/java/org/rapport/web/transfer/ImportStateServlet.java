package org.rapport.web.transfer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.rapport.transfer.ImportView;
import org.rapport.transfer.Imports;
import org.rapport.web.Jsons;

/** {@code GET /import-state?id=}: how far a run is, for the page's script, which asks once a second. */
@WebServlet("/import-state")
public class ImportStateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;

    @Inject
    private transient ImportReader words;

    @Inject
    private transient ImportAnswer answer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.answer(response, "application/json", () -> {
            ImportView run = imports.look(ImportAnswer.id(request));
            return Jsons.object()
                    .add("state", run.state().name())
                    .add("done", run.done())
                    .add("total", Math.max(run.total(), run.done()))
                    .add("text", words.progress(run))
                    .build()
                    .toString();
        });
    }
}
