package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;

/** Forgets wrong sign-ins that count no more, and clients' sign-ins and codes that are over. */
@ApplicationScoped
class SignInSweep implements RecurringJob {

    @Inject
    private SignInTries tries;

    @Inject
    private PortalSessions portal;

    @Inject
    private AsJob asJob;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "sign-in sweep";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run() {
        asJob.asNobody(() -> tries.sweep(clock.instant()) + portal.sweep());
    }
}
