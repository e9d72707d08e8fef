package org.rapport.client.contact;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a person's contact details are kept from the others.
 *
 * @param since from when on
 * @param here who set it in this unit and why; empty when it was set in another one only, whose reason stays there
 */
public record SafeContactMark(Instant since, Optional<SetHere> here) {

    /** Who set it, when, and why. */
    public record SetHere(UUID by, Instant at, String reason) {

        /** Who and when; never the reason. */
        @Override
        public String toString() {
            return "SetHere " + by;
        }
    }
}
