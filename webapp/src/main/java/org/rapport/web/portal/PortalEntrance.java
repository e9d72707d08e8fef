package org.rapport.web.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.rapport.account.AccountError;
import org.rapport.account.CodeRequest;
import org.rapport.account.CodeSignIn;
import org.rapport.account.PortalSessions;
import org.rapport.account.SignIn;
import org.rapport.account.SignInOutcome;
import org.rapport.account.SignInRequest;
import org.rapport.shared.DomainException;

/** The ways into the portal, and the one out of it. */
@ApplicationScoped
class PortalEntrance {

    @Inject
    private SignIn signIn;

    @Inject
    private CodeSignIn codes;

    @Inject
    private PortalSessions sessions;

    SignInOutcome withPassword(SignInRequest typed) {
        return signIn.attemptAsClient(typed);
    }

    void sendCode(CodeRequest request) {
        codes.ask(request);
    }

    SignInOutcome withCode(CodeRequest request) {
        return codes.enter(request);
    }

    /** The acting client stays signed in, in this browser. */
    void arrive(HttpServletRequest request, HttpServletResponse response) {
        PortalCookies.secret(request).ifPresent(sessions::end);
        PortalCookies.keep(sessions.begin(), request, response);
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        PortalCookies.secret(request).ifPresent(sessions::end);
        PortalCookies.forget(request, response);
    }

    /** Why nobody is in, for the page. */
    static DomainException reason(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.Refused refused) {
            return refused.until()
                    .map(until -> new DomainException(refused.reason(), Map.of("until", until)))
                    .orElseGet(() -> new DomainException(refused.reason()));
        }
        return new DomainException(AccountError.WRONG_NAME_OR_PASSWORD);
    }
}
