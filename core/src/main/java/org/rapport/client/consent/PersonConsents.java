package org.rapport.client.consent;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapport.client.minor.Standing;

/** What one participant allows, with who consents for them. */
public record PersonConsents(Standing who, Map<ConsentPurpose, ConsentStanding> byPurpose) {

    /** Keeps its own copy, in the order people read purposes. */
    public PersonConsents {
        byPurpose = Collections.unmodifiableMap(new EnumMap<>(byPurpose));
    }

    /** What holds for a purpose. */
    public ConsentStanding of(ConsentPurpose purpose) {
        return Objects.requireNonNull(byPurpose.get(purpose));
    }

    /** All purposes, in order. */
    public List<ConsentStanding> all() {
        return List.copyOf(byPurpose.values());
    }
}
