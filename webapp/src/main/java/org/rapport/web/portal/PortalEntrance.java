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
import org.rapport.shared.access.Actor;
import org.rapport.web.security.RequestSource;
import org.rapport.web.security.SignInRefusals;

/** The ways into the portal, and the one out of it. */
@ApplicationScoped
class PortalEntrance {

    @Inject
    private SignIn signIn;

    @Inject
    private CodeSignIn codes;

    @Inject
    private PortalSessions sessions;

    @Inject
    private RequestSource source;

    @Inject
    private SignInRefusals refusals;

    SignInOutcome withPassword(SignInRequest typed) {
        return refusals.counted(signIn.attemptAsClient(typed));
    }

    /** Who signs in with this name and password; throws the reason when nobody does. */
    Actor.ClientSignedIn client(HttpServletRequest request, String name, String password) {
        SignInOutcome outcome =
                withPassword(new SignInRequest(name, password, source.address(request), source.isThisMachine(request)));
        if (outcome instanceof SignInOutcome.Welcome welcome
                && welcome.actor() instanceof Actor.ClientSignedIn client) {
            return client;
        }
        throw reason(outcome);
    }

    void sendCode(CodeRequest request) {
        codes.ask(request);
    }

    SignInOutcome withCode(CodeRequest request) {
        return refusals.counted(codes.enter(request));
    }

    /** The acting client stays signed in, in this browser; false where the portal is closed to them. */
    boolean arrive(HttpServletRequest request, HttpServletResponse response) {
        PortalCookies.secret(request).ifPresent(sessions::end);
        String secret = sessions.begin();
        if (sessions.open(secret).isEmpty()) {
            sessions.end(secret);
            return false;
        }
        PortalCookies.keep(secret, request, response);
        return true;
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
