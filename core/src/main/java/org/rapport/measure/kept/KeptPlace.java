package org.rapport.measure.kept;

import java.time.Instant;
import java.util.UUID;

/** Where a list of kept forms or scores goes on: after the one answered at that moment with that id. */
public record KeptPlace(Instant at, UUID id) {

    static KeptPlace of(Kept last) {
        return new KeptPlace(last.answeredAt(), last.id());
    }
}
