package org.rapport.measure.observer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.PersonInput;

/**
 * Names somebody who is to be asked about a participant: a guardian or somebody named before, by id, or somebody new by
 * details.
 *
 * @param about the participant it is about
 * @param agreed whether the participant, or who consents for them, agreed to this person being asked
 */
public record NameObserver(
        @NotNull @Nullable UUID about,
        @Nullable UUID knownPerson,
        @Valid @Nullable PersonInput person,
        @NotNull @Nullable ObserverRole role,
        boolean agreed) {

    /** The type only. */
    @Override
    public String toString() {
        return "NameObserver";
    }
}
