package org.rapport.signal.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often it is asked whether the night's comparison is still to be done: {@code rapport.drift.pause}, one second to one day. */
@ApplicationScoped
class DriftPause {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Duration pause;

    /** For the container only. */
    protected DriftPause() {
        this(LONGEST);
    }

    @Inject
    DriftPause(@ConfigProperty(name = "rapport.drift.pause", defaultValue = "PT15M") Duration pause) {
        if (pause.compareTo(SHORTEST) < 0 || pause.compareTo(LONGEST) > 0) {
            throw new IllegalStateException("rapport.drift.pause must be from PT1S to PT24H");
        }
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
