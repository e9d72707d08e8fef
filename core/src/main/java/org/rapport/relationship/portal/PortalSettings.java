package org.rapport.relationship.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an invitation to the portal can be used: {@code rapport.portal.invitation.days}, 1 to 60; a design decision. */
@ApplicationScoped
class PortalSettings {

    private static final int MOST = 60;

    private final int days;

    /** For the container only. */
    protected PortalSettings() {
        this(1);
    }

    @Inject
    PortalSettings(@ConfigProperty(name = "rapport.portal.invitation.days", defaultValue = "7") int days) {
        if (days < 1 || days > MOST) {
            throw new IllegalStateException("rapport.portal.invitation.days must be from 1 to " + MOST);
        }
        this.days = days;
    }

    Duration open() {
        return Duration.ofDays(days);
    }
}
