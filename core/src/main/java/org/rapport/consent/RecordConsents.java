package org.rapport.consent;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.consent.ConsentChoice;
import org.rapport.client.consent.ConsentMethod;

/**
 * A therapist writes down what somebody decided.
 *
 * @param by the person, or a guardian with the right to sign
 * @param name what whoever decides typed on the screen; counts only for that
 * @param expiresOn the last day on which a yes holds, or null
 */
public record RecordConsents(
        @NotNull @Nullable UUID by,
        @NotNull @Nullable ConsentMethod method,
        @Nullable String name,
        @NotNull @Nullable LocalDate day,
        @Nullable LocalDate expiresOn,
        List<ConsentChoice> choices) {

    /** Keeps its own copy. */
    public RecordConsents {
        choices = List.copyOf(choices);
    }

    /** The type only; never the name. */
    @Override
    public String toString() {
        return "RecordConsents";
    }
}
