package org.rapport.account;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Keeps clients signed in: a secret in the browser, its hash in the database, nothing in the server's memory. Whoever
 * loses the portal, or whose account is closed, is out with the next page.
 */
@Boundary
public class PortalSessions {

    private static final int LONGEST_SECRET = 100;

    @Inject
    private PortalGate gate;

    @Inject
    private LinkMaking making;

    @Inject
    private PortalSettings settings;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** Lets the acting client stay signed in; returns what the browser has to bring along. */
    @Permits(Who.CLIENT)
    public String begin() {
        Instant now = clock.instant();
        IssuedLink secret = making.next(now.plus(settings.longest()));
        gate.begin(
                secret.id(),
                making.hash(secret.secret()),
                actor.get().id(),
                new PortalGate.Period(now, secret.expiresAt()));
        return secret.secret();
    }

    /** Who comes with this secret; nobody when it was none, is over, or the portal is closed to them. */
    @Permits(Who.ANYONE)
    public Optional<Actor.ClientSignedIn> open(String secret) {
        if (secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return gate.with(making.hash(secret), now, now.minus(settings.idle()));
    }

    /** Signs out. */
    @Permits(Who.ANYONE)
    public void end(String secret) {
        if (secret.length() <= LONGEST_SECRET) {
            gate.end(making.hash(secret));
        }
    }

    /** Forgets sessions and codes that are over; returns how many. */
    @Permits(Who.ANYONE)
    public long sweep() {
        return gate.sweep(clock.instant().minus(Duration.ofDays(1)));
    }
}
