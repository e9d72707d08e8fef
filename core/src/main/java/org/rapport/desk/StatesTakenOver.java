package org.rapport.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Makes the dashboards' rows of many relationships anew, for what brought them in one transaction and told nobody of each
 * session and form. Asks nobody for permission.
 */
@ApplicationScoped
public class StatesTakenOver {

    /** How many one statement makes. */
    public static final int AT_ONCE = 500;

    @Inject
    private RelationshipStates states;

    /** Makes these rows anew from what the transaction sees now. */
    public void refresh(UUID organisation, List<UUID> relationships) {
        for (int from = 0; from < relationships.size(); from += AT_ONCE) {
            states.refresh(organisation, relationships.subList(from, Math.min(from + AT_ONCE, relationships.size())));
        }
    }
}
