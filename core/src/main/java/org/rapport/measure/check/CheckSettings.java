package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long forms wait: {@code rapport.check.days}, the days a client's Session Check can be answered after its session was
 * opened, and {@code rapport.link.days}, the most days a personal link opens. Both from 1 to 60; design decisions, not
 * published figures.
 */
@ApplicationScoped
public class CheckSettings {

    private static final int MOST = 60;

    private final int checkDays;
    private final int linkDays;

    /** For the container only. */
    protected CheckSettings() {
        this(1, 1);
    }

    /** Reads and checks the settings. */
    @Inject
    public CheckSettings(
            @ConfigProperty(name = "rapport.check.days", defaultValue = "7") int checkDays,
            @ConfigProperty(name = "rapport.link.days", defaultValue = "14") int linkDays) {
        this.checkDays = within("rapport.check.days", checkDays);
        this.linkDays = within("rapport.link.days", linkDays);
    }

    private static int within(String name, int days) {
        if (days < 1 || days > MOST) {
            throw new IllegalStateException(name + " must be from 1 to " + MOST);
        }
        return days;
    }

    /** How long a client's Session Check can be answered. */
    public Duration checkOpens() {
        return Duration.ofDays(checkDays);
    }

    /** How long a personal link opens at most. */
    public Duration linkOpens() {
        return Duration.ofDays(linkDays);
    }
}
