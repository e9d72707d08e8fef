package org.rapport.contract.age;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often birthdays are looked for: {@code rapport.birthdays.pause}, from one second to one day. */
@ApplicationScoped
class AgeSettings {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Duration pause;

    /** For the container only. */
    protected AgeSettings() {
        this(LONGEST);
    }

    @Inject
    AgeSettings(@ConfigProperty(name = "rapport.birthdays.pause", defaultValue = "PT24H") Duration pause) {
        if (pause.compareTo(SHORTEST) < 0 || pause.compareTo(LONGEST) > 0) {
            throw new IllegalStateException("rapport.birthdays.pause must be from PT1S to PT24H");
        }
        this.pause = pause;
    }

    Duration pause() {
        return pause;
    }
}
