package org.rapport.measure.kept;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

/**
 * A form a client answered, or somebody outside the sessions about a client.
 *
 * @param assignment what asked for it
 * @param person whom it is about: who answered, unless it was somebody outside the sessions
 * @param observer somebody outside the sessions who answered
 * @param session the session it is about, where there is one
 * @param structure what it was answered with
 * @param answers as they were given
 */
public record KeptForm(
        UUID id,
        UUID assignment,
        UUID relationship,
        UUID person,
        Optional<UUID> observer,
        Optional<UUID> session,
        Instant answeredAt,
        Instrument structure,
        Answers answers)
        implements Kept {

    /** The id only. */
    @Override
    public String toString() {
        return "KeptForm " + id;
    }
}
