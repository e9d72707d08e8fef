package org.rapport.web.transfer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;

/** Answers the script of the import page in plain text, in the reader's language. */
@RequestScoped
public class ImportAnswer {

    @Inject
    private PageTexts texts;

    /** What a request asks for. */
    @FunctionalInterface
    interface Asked {
        String answer() throws IOException;
    }

    /** Answers with what was asked for, or with why not. */
    void answer(HttpServletResponse response, String type, Asked asked) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding("UTF-8");
        try {
            String text = asked.answer();
            response.setContentType(type);
            response.getWriter().write(text);
        } catch (DomainException refused) {
            refuse(response, refused);
        }
    }

    private void refuse(HttpServletResponse response, DomainException refused) throws IOException {
        switch (refused.code().kind()) {
            case FORBIDDEN, NOT_FOUND -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case INVALID, CONFLICT, EXTERNAL -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                response.setContentType("text/plain");
                response.getWriter().write(texts.failure(refused));
            }
        }
    }

    /** An id among the parameters; one that nothing has where there is none. */
    static UUID id(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter("id"))
                    .map(UUID::fromString)
                    .orElse(new UUID(0, 0));
        } catch (IllegalArgumentException notOne) {
            return new UUID(0, 0);
        }
    }
}
