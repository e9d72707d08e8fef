package org.rapport.client.minor;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a child said to the work.
 *
 * @param words the child's own words, where they matter
 */
public record RecordAssent(
        @NotNull @Nullable AssentOutcome outcome,
        @NotNull @Nullable LocalDate day,
        @Size(max = 2000) @Nullable String words) {

    /** The type only; never the words. */
    @Override
    public String toString() {
        return "RecordAssent";
    }
}
