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

    /** Seals all that waits in one organisation; returns how many entries. */
    public int seal(UUID organisation) {
        return asJob.in(organisation, name(), () -> {
            int all = 0;
            int sealed = sealer.seal();
            while (sealed > 0) {
                all += sealed;
                sealed = sealer.seal();
            }
            return all;
        });
    }
}
