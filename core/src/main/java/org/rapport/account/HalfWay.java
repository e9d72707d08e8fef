package org.rapport.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.rapport.shared.access.Actor;

/**
 * Somebody whose password was right and whose second step is still to come. Nothing works for them yet. The web keeps it
 * for the next request; it holds ids only.
 *
 * @param enrolled whether they have a second factor; otherwise they must set one up now
 * @param until when the password has to be given again
 */
public record HalfWay(UUID account, UUID organisation, UUID member, boolean enrolled, Instant until)
        implements Serializable {

    Actor.Member actor() {
        return new Actor.Member(organisation, member);
    }
}
