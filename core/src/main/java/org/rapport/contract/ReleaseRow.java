package org.rapport.contract;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A version whose goals a guardian may or may not read, as far as one young person goes.
 *
 * @param released how it was opened; empty while it is closed
 */
public record ReleaseRow(UUID agreement, int number, AgreementState state, UUID person, Optional<Opened> released) {

    /** Why, when and by whom it was opened; the reason is empty when the young person said so. */
    public record Opened(ReleaseBasis basis, Instant at, String by, String reason) {

        /** The basis; never the reason. */
        @Override
        public String toString() {
            return "Opened " + basis;
        }
    }
}
