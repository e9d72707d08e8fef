package org.rapport.session.cost;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.session.SessionState;

/**
 * What a charge is made from.
 *
 * @param first whether no session of the relationship was held before it
 * @param clientCalledOff when the client called it off, where that was so
 * @param absent whether nobody came
 */
record ChargedSession(
        UUID id,
        int number,
        Instant starts,
        int minutes,
        SessionState state,
        boolean first,
        Optional<Instant> clientCalledOff,
        boolean absent) {}
