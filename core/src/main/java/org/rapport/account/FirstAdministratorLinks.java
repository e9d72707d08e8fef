package org.rapport.account;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * The one-time link with which an empty installation gets its first organisation. Give it only to the machine itself:
 * whoever holds it founds the organisation.
 */
@Boundary
public class FirstAdministratorLinks {

    private static final Duration LIFE = Duration.ofHours(24);

    @Inject
    private LinkGate gate;

    @Inject
    private LinkMaking making;

    @Inject
    private Clock clock;

    /** A new link, valid for 24 hours, in place of any older one; nothing once there is an organisation. */
    @Permits(Who.ANYONE)
    public Optional<IssuedLink> issue() {
        Instant now = clock.instant();
        IssuedLink link = making.next(now.plus(LIFE));
        return gate.issueForFirstAdministrator(link, making.hash(link.secret()), now)
                ? Optional.of(link)
                : Optional.empty();
    }

    /** What the link is worth now; {@code USED} too for every link once there is an organisation. */
    @Permits(Who.ANYONE)
    public LinkState state(String secret) {
        return gate.with(making.hash(secret))
                .filter(StoredLink::isForFirstAdministrator)
                .map(link -> gate.isEmpty() ? link.state(clock.instant()) : LinkState.USED)
                .orElse(LinkState.UNKNOWN);
    }

    /** Uses the link up, in the transaction that founds the organisation and before its first row. */
    @Permits(Who.JOB)
    public void use(String secret) {
        if (!gate.useForFirstAdministrator(making.hash(secret), clock.instant())) {
            throw new DomainException(AccountError.LINK_NOT_OPEN);
        }
    }
}
