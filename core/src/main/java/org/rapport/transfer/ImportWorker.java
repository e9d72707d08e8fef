package org.rapport.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.rapport.shared.job.AsJob;
import org.rapport.shared.job.RecurringJob;
import org.rapport.transfer.file.Progress;

/** Looks through and carries out what waits, one run after the other; {@link ImportBeat} tells how far it is. */
@ApplicationScoped
public class ImportWorker implements RecurringJob {

    private static final System.Logger LOG = System.getLogger(ImportWorker.class.getName());

    private final Map<ImportTurn, Running> now = new ConcurrentHashMap<>();

    @Inject
    private ImportWork work;

    @Inject
    private AsJob asJob;

    /** A turn that goes on. */
    private record Running(UUID organisation, Progress progress) {}

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        for (UUID organisation : asJob.asNobody(work::organisations)) {
            Optional<ImportTurn> turn = asJob.in(organisation, name(), work::claim);
            turn.ifPresent(mine -> asJob.in(organisation, name(), () -> {
                take(organisation, mine, new Progress());
                return true;
            }));
        }
    }

    /** An edge: whatever goes wrong, nothing was written, and that is what the run says. */
    void take(UUID organisation, ImportTurn turn, Progress progress) {
        now.put(turn, new Running(organisation, progress));
        try {
            work.work(turn, progress);
        } catch (Progress.Cancelled ended) {
            work.cancelled(turn.run());
        } catch (RuntimeException failure) {
            // the message may hold what stands in a row
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Import {0} failed at attempt {1}: {2}",
                    turn.run(),
                    turn.attempt(),
                    failure.getClass().getName());
            work.failed(turn.run());
        } finally {
            now.remove(turn);
        }
    }

    /** Tells how far each turn is and ends those that somebody wants to end. */
    void beat() {
        now.forEach((turn, running) -> asJob.in(running.organisation(), name(), () -> {
            if (work.beat(turn, running.progress())) {
                running.progress().cancel();
            }
            return true;
        }));
    }
}
