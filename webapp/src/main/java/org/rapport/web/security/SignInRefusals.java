package org.rapport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;
import org.rapport.account.SignInOutcome;

/** Counts sign-ins that led to nobody, of members and of clients, since this server was started. */
@ApplicationScoped
public class SignInRefusals {

    private final LongAdder refused = new LongAdder();

    /** Counts the outcome if it is a refusal, and gives it on. */
    public SignInOutcome counted(SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.Refused || outcome instanceof SignInOutcome.Failed) {
            refused.increment();
        }
        return outcome;
    }

    /** How many. */
    public long count() {
        return refused.sum();
    }
}
