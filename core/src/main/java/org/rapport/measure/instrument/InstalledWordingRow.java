package org.rapport.measure.instrument;

import java.time.Instant;
import java.util.UUID;
import org.rapport.spi.Respondent;

/**
 * Words that are installed for an instrument.
 *
 * @param source the file they came from
 * @param address that questionnaire's canonical address, or empty
 */
public record InstalledWordingRow(
        UUID id,
        String instrument,
        String language,
        Respondent reader,
        String source,
        String address,
        Instant installedAt) {}
