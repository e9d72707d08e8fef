package org.rapport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.Set;
import org.rapport.account.SecondStep;
import org.rapport.account.SignIn;
import org.rapport.account.SignInOutcome;
import org.rapport.shared.access.Actor;

/** The accounts of the database as a Jakarta Security identity store. Roles are not groups: they are asked at each call. */
@ApplicationScoped
public class AccountStore implements IdentityStore {

    @Inject
    private SignIn signIn;

    @Inject
    private SecondStep secondStep;

    @Inject
    private SignInResult result;

    @Inject
    private SignInRefusals refusals;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        Optional<SignInOutcome> outcome = attempt(credential);
        if (outcome.isEmpty()) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        result.keep(refusals.counted(outcome.get()));
        return result.member()
                .map(Actor.Member::id)
                .map(id -> new CredentialValidationResult(id.toString(), Set.of()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private Optional<SignInOutcome> attempt(Credential credential) {
        if (credential instanceof SignInCredential typed) {
            return Optional.of(signIn.attempt(typed.request()));
        }
        if (credential instanceof SecondStepCredential typed) {
            return Optional.of(typed.secret()
                    .map(secret -> secondStep.setUp(typed.request(), secret))
                    .orElseGet(() -> secondStep.attempt(typed.request())));
        }
        return Optional.empty();
    }
}
