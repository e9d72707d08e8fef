package org.rapport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.rapport.account.SignIn;
import org.rapport.account.SignInOutcome;

/** The accounts of the database as a Jakarta Security identity store. Roles are not groups: they are asked at each call. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    @Inject
    private SignIn signIn;

    @Inject
    private SignInResult result;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        SignInOutcome outcome = signIn.attempt(typed.request());
        result.keep(outcome);
        return outcome instanceof SignInOutcome.Welcome welcome
                ? new CredentialValidationResult(welcome.actor().id().toString(), Set.of())
                : CredentialValidationResult.INVALID_RESULT;
    }
}
