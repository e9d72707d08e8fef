package org.rapport.measure.kept;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.plugin.runtime.instrument.ScoreState;
import org.rapport.spi.Instrument;
import org.rapport.spi.Scale;

/**
 * What a form a client answered, or somebody outside the sessions about a client, scores on one scale.
 *
 * @param response the form
 * @param person whom it is about
 * @param observer somebody outside the sessions who answered
 * @param value nothing where the answers were too few or the score is not there yet
 */
public record KeptScore(
        UUID id,
        UUID response,
        UUID relationship,
        UUID person,
        Optional<UUID> observer,
        Instant answeredAt,
        Instrument structure,
        Scale scale,
        ScoreState state,
        Optional<BigDecimal> value)
        implements Kept {

    /** The id only. */
    @Override
    public String toString() {
        return "KeptScore " + id;
    }
}
