package org.rapport.measure.instrument;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * New values of an instrument's settings; those that are not named stay.
 *
 * @param instrument its id
 * @param values what was typed, by the setting's id
 */
public record ChangeSettings(
        @NotNull @Size(min = 1, max = 64) String instrument,
        @NotNull Map<String, String> values) {

    /** Copies the values. */
    public ChangeSettings {
        values = Map.copyOf(values);
    }
}
