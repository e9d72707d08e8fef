package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a risk answer waits for somebody before wider circles are asked: {@code rapport.risk.minutes}, from 5 to 1440.
 * A design decision of this product, not a published figure.
 */
@ApplicationScoped
public class SafetySettings {

    private static final int LEAST = 5;
    private static final int MOST = 1440;

    private final int minutes;

    /** For the container only. */
    protected SafetySettings() {
        this(MOST);
    }

    /** Reads and checks the setting. */
    @Inject
    public SafetySettings(@ConfigProperty(name = "rapport.risk.minutes", defaultValue = "60") int minutes) {
        if (minutes < LEAST || minutes > MOST) {
            throw new IllegalStateException("rapport.risk.minutes must be from " + LEAST + " to " + MOST);
        }
        this.minutes = minutes;
    }

    /** How long each circle has. */
    public Duration patience() {
        return Duration.ofMinutes(minutes);
    }
}
