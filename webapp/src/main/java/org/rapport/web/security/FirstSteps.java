package org.rapport.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapport.account.DemonstrationAccount;
import org.rapport.account.DemonstrationAccounts;
import org.rapport.account.FirstAdministratorLinks;

/**
 * What the launcher prints after the start, as plain text and for this machine only: the demonstration's accounts, or
 * the one-time address that founds the organisation of an empty installation. Everybody else gets 404.
 */
@WebServlet({"/demonstration-accounts", "/first-administrator-link"})
public class FirstSteps extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DemonstrationAccounts demonstration;

    @Inject
    private transient FirstAdministratorLinks links;

    @Inject
    private transient RequestSource source;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> text = Optional.empty();
        if (source.isThisMachine(request)) {
            text = request.getServletPath().equals("/demonstration-accounts")
                    ? accounts(demonstration.list())
                    : link(request);
        }
        if (text.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().println(text.get());
    }

    private static Optional<String> accounts(List<DemonstrationAccount> accounts) {
        if (accounts.isEmpty()) {
            return Optional.empty();
        }
        String lines = accounts.stream()
                .map(account -> String.format(
                        "%-10s %s  %s, %s, %s",
                        account.signInName(),
                        account.password(),
                        account.displayName(),
                        account.roles().stream()
                                .map(role ->
                                        role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                                .collect(Collectors.joining(" and ")),
                        account.practice()))
                .collect(Collectors.joining("\n"));
        return Optional.of(lines);
    }

    private Optional<String> link(HttpServletRequest request) {
        String base = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()
                + request.getContextPath();
        return links.issue().map(link -> base + "/first-administrator.xhtml?link=" + link.secret());
    }
}
