package org.rapport.desk.portal;

import java.util.List;
import org.rapport.relationship.portal.PortalPlace;

/**
 * One of the client's relationships with what the portal shows of it.
 *
 * @param agreements the proposal and the version in force, as far as there are any, the newest first
 */
public record OwnPlace(PortalPlace place, List<OwnAgreement> agreements) {

    /** Keeps its own copy. */
    public OwnPlace {
        agreements = List.copyOf(agreements);
    }
}
