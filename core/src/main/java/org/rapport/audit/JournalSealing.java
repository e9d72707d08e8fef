package org.rapport.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;

/** Seals the journals of all organisations, within a second of what was written. */
@ApplicationScoped
public class JournalSealing implements RecurringJob {

    @Inject
    private JournalSealer sealer;

    @Inject
    private AsJob asJob;

    @Override
    public String name() {
        return "journal sealing";
    }

    @Override
    public Duration pause() {
        return Duration.ofMillis(800);
    }

    @Override
    public void run() {
        for (UUID organisation : asJob.asNobody(sealer::organisations)) {
            seal(organisation);
        }
    }

    /**
     * Seals all that waits in one organisation; returns how many entries. What comes while it does waits for the next run: a
     * block for every few of them would sign without a pause as long as people work.
     */
    public int seal(UUID organisation) {
        return asJob.in(organisation, name(), () -> {
            int sealed = sealer.seal();
            int all = sealed;
            while (sealed == JournalSealer.MOST) {
                sealed = sealer.seal();
                all += sealed;
            }
            return all;
        });
    }
}
