package org.rapport.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a form that is larger than any page of ours sends, before a byte of it is read. What is no form has a limit where it
 * is read. Mapped in web.xml, before all filters that look at parameters.
 */
public class FormSize extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The most the server itself reads of a form. */
    private static final long MOST_BYTES = 2_000_000;

    private static final String TOO_LARGE = "Too much was sent at once; nothing was stored.\n"
            + "Es wurde zu viel auf einmal gesendet; gespeichert wurde nichts.\n";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForm(request.getContentType()) && request.getContentLengthLong() > MOST_BYTES) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setHeader("Connection", "close");
            response.setContentType("text/plain");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForm(@Nullable String type) {
        return type != null && (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/"));
    }
}
