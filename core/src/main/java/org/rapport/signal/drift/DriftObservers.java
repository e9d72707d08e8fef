package org.rapport.signal.drift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.rapport.relationship.Phase;
import org.rapport.relationship.PhaseChanged;
import org.rapport.task.Tasks;

/** Nothing drifts in a relationship that has ended. */
@ApplicationScoped
class DriftObservers {

    @Inject
    private DriftStore store;

    @Inject
    private Tasks tasks;

    void moved(@Observes PhaseChanged event) {
        if (event.to() == Phase.ENDED) {
            for (DriftKind kind : DriftKind.values()) {
                store.ended(event.organisation(), event.relationshipId(), kind);
            }
            tasks.settle(DriftTask.DRIFT_TO_REVIEW, event.relationshipId());
        }
    }
}
