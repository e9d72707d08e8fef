package org.rapport.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether the application may run. While it may not, it asks again every few seconds, so that a database that comes up
 * late or a role that is put right needs no restart; once it may, it never asks again.
 */
@ApplicationScoped
public class Readiness {

    private static final System.Logger LOG = System.getLogger(Readiness.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Inject
    private StartCheck check;

    @Inject
    private Clock clock;

    private volatile boolean ready;
    private Instant asked = Instant.EPOCH;
    private List<String> refusals = List.of();

    /** Why it may not run, one sentence each; empty when it may. */
    public List<String> refusals() {
        return ready ? List.of() : ask();
    }

    /** Why it could not run if it were started now, asked anew each time: what became of the database since. */
    public List<String> now() {
        return check.refusals().stream()
                .map(sentence -> sentence.replace("Rapport does not start: ", ""))
                .toList();
    }

    private synchronized List<String> ask() {
        Instant now = clock.instant();
        if (ready || now.isBefore(asked.plus(PATIENCE))) {
            return refusals;
        }
        asked = now;
        List<String> found = check.refusals();
        if (!found.equals(refusals)) {
            found.forEach(sentence -> LOG.log(System.Logger.Level.ERROR, sentence));
        }
        refusals = found;
        ready = found.isEmpty();
        return found;
    }
}
