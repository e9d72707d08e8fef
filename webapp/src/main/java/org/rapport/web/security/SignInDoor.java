package org.rapport.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.rapport.account.AccountError;
import org.rapport.account.HalfWay;
import org.rapport.account.SecondStepRequest;
import org.rapport.account.SignInRequest;
import org.rapport.account.factor.FactorSecret;
import org.rapport.shared.DomainException;

/** Lets a page sign somebody in, in one step or two; throws the reason when a step does not work. */
@RequestScoped
public class SignInDoor {

    @Inject
    private SecurityContext security;

    @Inject
    private SignInResult result;

    @Inject
    private RequestSource source;

    /**
     * Tries name and password. Answers the path of the page for the second step where one is due; otherwise the member
     * acts in this request and in the session.
     */
    public Optional<String> enter(
            HttpServletRequest request, HttpServletResponse response, String name, String password) {
        SignInRequest typed = new SignInRequest(name, password, source.address(request), source.isThisMachine(request));
        boolean in = tries(request, response, new SignInCredential(typed));
        if (!in && result.half().isEmpty()) {
            throw result.refusal();
        }
        return result.half().map(Paths::secondStep);
    }

    /** Who has to take the second step in this session; nobody when the password has to be given first. */
    public Optional<HalfWay> half(HttpServletRequest request) {
        return HalfInSession.of(request);
    }

    /** Whether somebody is signed in. */
    public boolean isIn(HttpServletRequest request) {
        return ActorInSession.find(request).isPresent();
    }

    /** Tries a code; afterwards the member acts in this request and in the session. */
    public void takeSecondStep(HttpServletRequest request, HttpServletResponse response, String code) {
        second(request, response, code, Optional.empty());
    }

    /** Sets up a device with a code it shows and signs in; answers the recovery codes. */
    public List<String> setUpDevice(
            HttpServletRequest request, HttpServletResponse response, FactorSecret secret, String code) {
        second(request, response, code, Optional.of(secret));
        return result.recoveryCodes();
    }

    /** The member has set up a second factor in the middle of this session, which therefore asks for none any more. */
    public void settle(HttpServletRequest request) {
        ActorInSession.settle(request);
    }

    private void second(
            HttpServletRequest request, HttpServletResponse response, String code, Optional<FactorSecret> secret) {
        HalfWay half = half(request).orElseThrow(() -> new DomainException(AccountError.SIGN_IN_AGAIN));
        SecondStepRequest typed = new SecondStepRequest(half, code, source.address(request));
        if (!tries(request, response, new SecondStepCredential(typed, secret))) {
            throw result.refusal();
        }
    }

    private boolean tries(HttpServletRequest request, HttpServletResponse response, Credential credential) {
        AuthenticationStatus status = security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(credential));
        return status == AuthenticationStatus.SUCCESS;
    }
}
