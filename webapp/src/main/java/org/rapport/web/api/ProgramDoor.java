package org.rapport.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.account.token.ApiTokens;
import org.rapport.account.token.TokenHolder;
import org.rapport.web.security.Readiness;

/**
 * A door of programs: a token in the header of each request, and nothing else. No cookie is read or given, no session
 * is made, no request is led elsewhere; whatever goes wrong is told as a problem, in the words of the door.
 */
public abstract class ProgramDoor extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/=-]{1,200})");
    private static final String CHALLENGE = "Bearer realm=\"Rapport\"";
    private static final String RETRY = "Retry-After";

    @Inject
    private transient Readiness readiness;

    @Inject
    private transient ApiTokens tokens;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Pace pace;

    @Inject
    private transient Problems problems;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            enter(request, response, chain);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            Problem problem = problems.of(failure);
            boolean later = problem.status() == ProblemKind.UNAVAILABLE.status();
            send(response, problem, later ? Map.of(RETRY, "5") : Map.of());
        }
    }

    /** Whether this address opens without a token. */
    protected abstract boolean isOpen(HttpServletRequest request);

    /** Whether there is anything behind this address. */
    protected abstract boolean leadsOn(HttpServletRequest request);

    /** Tells a problem. */
    protected abstract void send(HttpServletResponse response, Problem problem, Map<String, String> headers)
            throws IOException;

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!readiness.refusals().isEmpty()) {
            send(response, problems.plain(ProblemKind.UNAVAILABLE), Map.of(RETRY, "5"));
            return;
        }
        if (isOpen(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<TokenHolder> holder = holder(request);
        if (holder.isEmpty()) {
            send(response, problems.plain(ProblemKind.NO_TOKEN), Map.of("WWW-Authenticate", CHALLENGE));
        } else if (!pace.allows(holder.get().token())) {
            Map<String, String> pause = Map.of(RETRY, Long.toString(pace.pause()));
            send(response, problems.plain(ProblemKind.TOO_MANY_REQUESTS), pause);
        } else if (!leadsOn(request)) {
            send(response, problems.plain(ProblemKind.NOT_FOUND), Map.of());
        } else {
            caller.enter(holder.get());
            chain.doFilter(request, response);
        }
    }

    private Optional<TokenHolder> holder(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        Matcher bearer = BEARER.matcher(header == null ? "" : header.strip());
        return bearer.matches() ? tokens.open(bearer.group(1)) : Optional.empty();
    }
}
