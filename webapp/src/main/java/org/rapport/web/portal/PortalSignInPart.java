package org.rapport.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rapport.account.CodeRequest;
import org.rapport.account.SignInOutcome;
import org.rapport.account.SignInRequest;
import org.rapport.relationship.portal.PortalError;
import org.rapport.shared.DomainException;
import org.rapport.web.security.RequestSource;

/** Signing in to the portal with a password or a mailed code, and out of it. */
@ApplicationScoped
class PortalSignInPart implements PortalPart {

    static final String PAGE = "sign-in";
    private static final String CODE = "code";
    private static final String OUT = "sign-out";
    private static final Set<String> NAMES = Set.of(PAGE, CODE, OUT);
    private static final int UNPROCESSABLE = 422;
    private static final Pattern WITHIN = Pattern.compile("[a-z]+(/[0-9a-f-]{36}/)?");

    @Inject
    private PortalEntrance entrance;

    @Inject
    private PortalSignInView page;

    @Inject
    private PortalGuestView guest;

    @Inject
    private RequestSource source;

    @Override
    public boolean takes(PortalVisit visit) {
        return NAMES.contains(visit.name()) && visit.rest().isEmpty() && (visit.isCommand() || !visit.is(OUT));
    }

    @Override
    public boolean open() {
        return true;
    }

    @Override
    public void answer(PortalVisit visit) throws ServletException, IOException {
        page.open(to(visit), source.isThisMachine(visit.request()));
        if (visit.is(OUT)) {
            entrance.leave(visit.request(), visit.response());
            visit.leadTo(PAGE + "?out");
        } else if (visit.isCommand()) {
            tryIt(visit);
        } else if (guest.isIn()) {
            visit.leadTo(page.getTo());
        } else {
            visit.page(visit.is(CODE) ? CODE : PAGE, HttpServletResponse.SC_OK);
        }
    }

    private void tryIt(PortalVisit visit) throws ServletException, IOException {
        if (visit.is(CODE) && visit.request().getParameter("code") == null) {
            ask(visit);
        } else if (visit.is(CODE)) {
            Optional<UUID> ticket = PortalCookies.ticket(visit.request());
            settle(visit, entrance.withCode(code(visit, ticket.orElseGet(UUID::randomUUID), visit.parameter("code"))));
        } else {
            SignInRequest typed = new SignInRequest(
                    visit.parameter("name"),
                    visit.parameter("password"),
                    source.address(visit.request()),
                    source.isThisMachine(visit.request()));
            page.typed(typed.name());
            settle(visit, entrance.withPassword(typed));
        }
    }

    private void ask(PortalVisit visit) throws ServletException, IOException {
        page.typed(visit.parameter("name"));
        UUID ticket = PortalCookies.newTicket(visit.request(), visit.response());
        try {
            entrance.sendCode(code(visit, ticket, visit.parameter("name")));
        } catch (DomainException refused) {
            page.refused(refused);
            visit.page(PAGE, UNPROCESSABLE);
            return;
        }
        visit.leadTo(CODE + page.getQuery());
    }

    private void settle(PortalVisit visit, SignInOutcome outcome) throws ServletException, IOException {
        if (outcome instanceof SignInOutcome.Welcome) {
            arrive(visit);
        } else {
            page.refused(PortalEntrance.reason(outcome));
            visit.page(visit.is(CODE) ? CODE : PAGE, UNPROCESSABLE);
        }
    }

    /** The name and the secret are right; whether there is anything to see is another question. */
    private void arrive(PortalVisit visit) throws ServletException, IOException {
        if (entrance.arrive(visit.request(), visit.response())) {
            visit.leadTo(page.getTo());
        } else {
            page.refused(new DomainException(PortalError.PORTAL_OFF));
            visit.page(PAGE, UNPROCESSABLE);
        }
    }

    private CodeRequest code(PortalVisit visit, UUID ticket, String typed) {
        HttpServletRequest request = visit.request();
        return new CodeRequest(typed, ticket, source.address(request), source.isThisMachine(request));
    }

    /** The page of the portal that was asked for; nothing that leads anywhere else. */
    private static String to(PortalVisit visit) {
        String asked = visit.parameter("to");
        return WITHIN.matcher(asked).matches() && !NAMES.contains(asked) ? asked : "";
    }
}
