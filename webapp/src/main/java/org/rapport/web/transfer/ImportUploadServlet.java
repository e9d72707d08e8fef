package org.rapport.web.transfer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.transfer.Imports;
import org.rapport.transfer.file.ImportKind;

/**
 * What the page's script sends: {@code POST /import-upload} begins a run and answers with its id, with {@code id} and
 * {@code kind} it takes a file as the request's body, with {@code id} alone everything was sent.
 */
@WebServlet("/import-upload")
public class ImportUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;

    @Inject
    private transient ImportUpload upload;

    @Inject
    private transient ImportAnswer answer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer.answer(response, "text/plain", () -> {
            if (request.getParameter("id") == null) {
                return imports.begin().toString();
            }
            UUID run = ImportAnswer.id(request);
            String kind = request.getParameter("kind");
            if (kind == null) {
                imports.check(run);
            } else {
                upload.receive(run, kind(kind), request.getInputStream(), request.getContentLengthLong());
            }
            return run.toString();
        });
    }

    private static ImportKind kind(String word) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
