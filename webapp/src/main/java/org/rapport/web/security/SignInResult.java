package org.rapport.web.security;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapport.account.SignInOutcome;

/** How the sign-in of this request ended, for the page that asked for it. */
@RequestScoped
public class SignInResult {

    private @Nullable SignInOutcome outcome;

    void keep(SignInOutcome ended) {
        outcome = ended;
    }

    /** The outcome, once there was a try. */
    public Optional<SignInOutcome> find() {
        return Optional.ofNullable(outcome);
    }
}
