package org.rapport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.rapport.shared.access.Actor;

/**
 * Sign-in by pages of ours, in one step or two, and a session. Every address that is not open to everybody asks for a signed-in member: a
 * page leads to the sign-in, a script gets 401 and keeps what was typed.
 */
@ApplicationScoped
public class FormAuthentication implements HttpAuthenticationMechanism {

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private SignInResult result;

    @Inject
    private Readiness readiness;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Paths.isForPrograms(Paths.of(request))) {
            // no session counts there
            return context.doNothing();
        }
        if (!readiness.refusals().isEmpty()) {
            // the gatekeeper, who comes next, says why there is no sign-in
            return context.doNothing();
        }
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return signIn(credential, request, context);
        }
        Optional<Actor.Member> member = ActorInSession.of(request);
        if (member.isPresent()) {
            return context.notifyContainerAboutLogin(member.get().id().toString(), Set.of());
        }
        String path = Paths.of(request);
        if (Paths.isOpen(path)) {
            return context.doNothing();
        }
        if (isScript(request)) {
            return context.responseUnauthorized();
        }
        return context.redirect(Paths.signInFor(request));
    }

    private AuthenticationStatus signIn(Credential credential, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult validated = stores.validate(credential);
        result.half().ifPresent(half -> HalfInSession.keep(request, half));
        Optional<Actor.Member> member = result.member();
        if (validated.getStatus() != CredentialValidationResult.Status.VALID || member.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        ActorInSession.keep(request, member.get(), result.settled());
        return context.notifyContainerAboutLogin(validated);
    }

    private static boolean isScript(HttpServletRequest request) {
        return request.getHeader("Faces-Request") != null
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
                || "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }
}
