package org.rapport.web.transfer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.transfer.Imports;
import org.rapport.transfer.file.Findings;
import org.rapport.transfer.file.ImportKind;
import org.rapport.transfer.file.ImportProblem;

/**
 * Files to save: {@code GET /import-list?id=} everything that was found about a run, by place and reason;
 * {@code ?template=clients} an empty file to begin with.
 */
@WebServlet("/import-list")
public class ImportListServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;

    @Inject
    private transient ImportReader words;

    @Inject
    private transient ImportAnswer answer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String template = request.getParameter("template");
        answer.answer(response, "text/csv", () -> {
            String text = template == null ? problems(ImportAnswer.id(request)) : template(template);
            String name = template == null ? "problems" : template;
            response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
            return text;
        });
    }

    private String template(String word) {
        imports.history();
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .map(kind -> String.join(",", kind.template()) + "\r\n")
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    private String problems(UUID run) {
        List<ImportProblem> all = imports.problems(run, 0, Findings.MOST + 1);
        return all.stream()
                .map(problem -> String.join(
                                ",",
                                problem.kind().name().toLowerCase(java.util.Locale.ROOT),
                                String.valueOf(problem.line()),
                                problem.column(),
                                quoted(words.reason(problem)))
                        + "\r\n")
                .collect(Collectors.joining("", "\uFEFFfile,line,column,reason\r\n", ""));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
