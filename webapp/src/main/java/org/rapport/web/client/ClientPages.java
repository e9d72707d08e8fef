package org.rapport.web.client;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.rapport.web.Jsons;

/** Answers clients' browsers: with a page, or a script with one sentence. */
public final class ClientPages {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private ClientPages() {}

    /** What holds for every answer to a client. */
    public static void prepare(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
    }

    /** Whether a page's script speaks, which reads JSON. */
    public static boolean isScript(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "").startsWith("application/json");
    }

    /** Answers a script with one sentence. */
    public static void tell(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(Jsons.object().add("message", sentence).build().toString());
    }

    /** Answers with a page below WEB-INF, named with its folder. */
    public static void show(HttpServletRequest request, HttpServletResponse response, String name, int status)
            throws ServletException, IOException {
        response.setStatus(status);
        request.getRequestDispatcher("/WEB-INF/" + name + ".xhtml").forward(request, response);
    }
}
