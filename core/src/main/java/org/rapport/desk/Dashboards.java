package org.rapport.desk;

import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Rebuilds what dashboards read from what it is derived from; for jobs and for the operator. */
@Boundary
public class Dashboards {

    @Inject
    private RelationshipStates states;

    @Inject
    private CurrentActor actor;

    /** Makes the row of one relationship anew. */
    @Permits(Who.JOB)
    public void rebuild(UUID relationship) {
        states.refresh(actor.get().organisation(), relationship);
    }
}
