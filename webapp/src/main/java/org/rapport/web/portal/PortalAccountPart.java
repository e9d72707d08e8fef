package org.rapport.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rapport.account.ChangeOwnPassword;
import org.rapport.account.OwnPortalSecurity;
import org.rapport.measure.course.CourseReleases;
import org.rapport.shared.DomainException;
import org.rapport.web.security.RequestSource;

/** What a client decides in the portal besides forms and agreements: how they sign in, and who may see the own course. */
@ApplicationScoped
class PortalAccountPart implements PortalPart {

    private static final String ACCOUNT = "account";
    private static final String PASSWORD = "password";
    private static final String ELSEWHERE = "elsewhere";
    private static final String RELEASE = "release";
    private static final Set<String> COMMANDS = Set.of(PASSWORD, ELSEWHERE, RELEASE);
    private static final int UNPROCESSABLE = 422;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    private OwnPortalSecurity security;

    @Inject
    private CourseReleases releases;

    @Inject
    private PortalAccountView page;

    @Inject
    private RequestSource source;

    @Override
    public boolean takes(PortalVisit visit) {
        return visit.rest().isEmpty()
                && (visit.isCommand()
                        ? COMMANDS.contains(visit.name())
                        : visit.name().equals(ACCOUNT));
    }

    @Override
    public void answer(PortalVisit visit) throws ServletException, IOException {
        if (!visit.isCommand()) {
            visit.page(ACCOUNT, HttpServletResponse.SC_OK);
            return;
        }
        String secret = PortalCookies.secret(visit.request()).orElse("");
        switch (visit.name()) {
            case ELSEWHERE -> {
                security.endOthers(secret);
                visit.leadTo(ACCOUNT + "?done=elsewhere");
            }
            case RELEASE -> release(visit);
            default -> password(visit, secret);
        }
    }

    private void release(PortalVisit visit) throws IOException {
        String relationship = visit.parameter("relationship");
        if (!ID.matcher(relationship).matches()) {
            visit.response().sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        releases.decide(UUID.fromString(relationship), "yes".equals(visit.parameter("released")));
        visit.leadTo("access?done=release");
    }

    private void password(PortalVisit visit, String secret) throws ServletException, IOException {
        try {
            security.changePassword(
                    new ChangeOwnPassword(
                            visit.parameter("current"),
                            visit.parameter("next"),
                            visit.parameter("again"),
                            source.address(visit.request())),
                    secret);
        } catch (DomainException refused) {
            page.refused(refused);
            visit.page(ACCOUNT, UNPROCESSABLE);
            return;
        }
        visit.leadTo(ACCOUNT + "?done=password");
    }
}
