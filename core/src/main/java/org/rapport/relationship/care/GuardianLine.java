package org.rapport.relationship.care;

import org.rapport.client.minor.GuardianOf;

/**
 * A guardian of a child on the therapist's page.
 *
 * @param takesPart whether the guardian takes part in the unit too
 * @param holds whether the rights hold today
 * @param over whether it has ended; neither holds nor over means it is yet to begin
 */
public record GuardianLine(GuardianOf guardian, String name, boolean takesPart, boolean holds, boolean over) {

    /** The id; never the name. */
    @Override
    public String toString() {
        return "GuardianLine " + guardian.id();
    }
}
