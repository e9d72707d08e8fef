package org.rapport.practice.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an invitation can be accepted: {@code rapport.invitation.days}, 1 to 60; a design decision. */
@ApplicationScoped
public class InvitationSettings {

    private static final int MOST = 60;

    private final int days;

    /** For the container only. */
    protected InvitationSettings() {
        this(1);
    }

    /** Reads and checks the setting. */
    @Inject
    public InvitationSettings(@ConfigProperty(name = "rapport.invitation.days", defaultValue = "7") int days) {
        if (days < 1 || days > MOST) {
            throw new IllegalStateException("rapport.invitation.days must be from 1 to " + MOST);
        }
        this.days = days;
    }

    /** How long a link can be used. */
    public Duration open() {
        return Duration.ofDays(days);
    }
}
