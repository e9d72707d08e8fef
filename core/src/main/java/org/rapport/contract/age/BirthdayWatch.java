package org.rapport.contract.age;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;

/** Looks for birthdays in all organisations, each day and after every start. */
@ApplicationScoped
class BirthdayWatch implements RecurringJob {

    @Inject
    private Birthdays birthdays;

    @Inject
    private AgeSettings settings;

    @Inject
    private AsJob asJob;

    @Override
    public String name() {
        return "birthdays";
    }

    @Override
    public Duration pause() {
        return settings.pause();
    }

    @Override
    public void run() {
        for (UUID organisation : asJob.asNobody(birthdays::organisations)) {
            asJob.in(organisation, name(), birthdays::tell);
        }
    }
}
