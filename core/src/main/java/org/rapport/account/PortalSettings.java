package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a client stays signed in; checked when first read. Choices of this product, not published figures. */
@ApplicationScoped
class PortalSettings {

    private static final int MOST_IDLE_MINUTES = 240;
    private static final int MOST_HOURS = 72;

    private final Duration idle;
    private final Duration longest;

    /** For the container only. */
    protected PortalSettings() {
        this(30, 12);
    }

    @Inject
    PortalSettings(
            @ConfigProperty(name = "rapport.portal.idle.minutes", defaultValue = "30") int idleMinutes,
            @ConfigProperty(name = "rapport.portal.hours", defaultValue = "12") int hours) {
        require(
                idleMinutes >= 1 && idleMinutes <= MOST_IDLE_MINUTES,
                "rapport.portal.idle.minutes must be from 1 to 240");
        require(hours >= 1 && hours <= MOST_HOURS, "rapport.portal.hours must be from 1 to 72");
        this.idle = Duration.ofMinutes(idleMinutes);
        this.longest = Duration.ofHours(hours);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException(sentence);
        }
    }

    /** After so long without a page, one signs in again. */
    Duration idle() {
        return idle;
    }

    /** After so long one signs in again in any case. */
    Duration longest() {
        return longest;
    }
}
