package org.rapport.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.rapport.account.AccountError;
import org.rapport.account.SignInOutcome;
import org.rapport.account.SignInRequest;
import org.rapport.shared.DomainException;

/** Lets a page sign somebody in; throws the reason when it does not work. */
@RequestScoped
public class SignInDoor {

    @Inject
    private SecurityContext security;

    @Inject
    private SignInResult result;

    @Inject
    private RequestSource source;

    /** Tries name and password; afterwards the member acts in this request and in the session. */
    public void enter(HttpServletRequest request, HttpServletResponse response, String name, String password) {
        SignInRequest typed = new SignInRequest(name, password, source.address(request), source.isThisMachine(request));
        AuthenticationStatus status = security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(new SignInCredential(typed)));
        if (status != AuthenticationStatus.SUCCESS) {
            throw refusal();
        }
    }

    private DomainException refusal() {
        if (result.find().orElse(null) instanceof SignInOutcome.Refused refused) {
            return refused.until()
                    .map(until -> new DomainException(refused.reason(), Map.of("until", until)))
                    .orElseGet(() -> new DomainException(refused.reason()));
        }
        return new DomainException(AccountError.WRONG_NAME_OR_PASSWORD);
    }
}
