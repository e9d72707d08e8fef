package org.rapport.measure.instrument;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.spi.LocalText;

/**
 * An instrument the organisation made out of a questionnaire, in its newest version.
 *
 * @param id of this version
 * @param questions how many it asks
 * @param reversed how many of them count the other way round
 * @param risky how many of them can raise a notice
 * @param source the files it was made of
 * @param retiredAt since when it is no longer offered
 */
public record OwnInstrumentRow(
        UUID id,
        String instrument,
        LocalText title,
        String version,
        int questions,
        long reversed,
        long risky,
        String source,
        Instant madeAt,
        Optional<Instant> retiredAt) {}
