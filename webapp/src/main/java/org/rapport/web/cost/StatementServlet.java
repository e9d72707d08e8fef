package org.rapport.web.cost;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.rapport.session.cost.Costs;
import org.rapport.session.cost.Statement;
import org.rapport.shared.DomainException;
import org.rapport.web.document.PdfFile;
import org.rapport.web.i18n.Reader;
import org.rapport.web.i18n.Texts;

/**
 * {@code GET /statement?relationship=ID&from=DAY&to=DAY&splitting=AS_AGREED&as=pdf} (or {@code as=csv}): the statement of a
 * period of an own relationship. What does not fit, or is not the caller's own, is not there.
 */
@WebServlet("/statement")
public class StatementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Costs costs;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Reader reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Statement statement = costs.statement(StatementAddress.of(request));
            String name = "statement-" + statement.code() + "-" + statement.from() + "-" + statement.to();
            if ("csv".equals(request.getParameter("as"))) {
                byte[] file = StatementTable.of(statement).getBytes(StandardCharsets.UTF_8);
                give(response, file, "text/csv;charset=UTF-8", name + ".csv");
            } else {
                StatementDocument document =
                        new StatementDocument(texts.in(reader.getLocale(), statement.zone()), reader.getLocale());
                give(response, PdfFile.of(document.of(statement)), "application/pdf", name + ".pdf");
            }
        } catch (DomainException refused) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void give(HttpServletResponse response, byte[] file, String type, String name) throws IOException {
        response.setContentType(type);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }
}
