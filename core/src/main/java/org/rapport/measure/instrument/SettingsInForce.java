package org.rapport.measure.instrument;

import java.util.Optional;
import java.util.UUID;
import org.rapport.spi.Answers;

/**
 * The values of an instrument's settings that held at one moment.
 *
 * @param id of the change that set them; empty while nobody had set any
 * @param values one for each setting
 */
public record SettingsInForce(Optional<UUID> id, Answers values) {

    /** Of an instrument without settings. */
    static final SettingsInForce NONE = new SettingsInForce(Optional.empty(), Answers.none());
}
