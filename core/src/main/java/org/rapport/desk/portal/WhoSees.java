package org.rapport.desk.portal;

import java.util.List;
import org.rapport.relationship.portal.PortalPlace;

/**
 * Who can see what of a client in one relationship.
 *
 * @param supervisors the names of those who supervise its therapists today
 * @param others how many others take part
 * @param courseReleased whether the others may see the client's own course when the therapist shows it
 * @param guarded whether somebody is the client's guardian
 */
public record WhoSees(
        PortalPlace place, List<String> supervisors, int others, boolean courseReleased, boolean guarded) {

    /** Keeps its own copy. */
    public WhoSees {
        supervisors = List.copyOf(supervisors);
    }

    /** The place only. */
    @Override
    public String toString() {
        return "WhoSees in " + place;
    }
}
