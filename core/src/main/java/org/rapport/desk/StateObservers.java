package org.rapport.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.contract.AgreementEvent;
import org.rapport.relationship.Phase;
import org.rapport.relationship.PhaseChanged;
import org.rapport.relationship.RelationshipOpened;
import org.rapport.relationship.SiteChosen;
import org.rapport.session.SessionCancelled;
import org.rapport.session.SessionHeld;
import org.rapport.session.SessionPlanned;
import org.rapport.shared.access.CurrentActor;
import org.rapport.signal.SignalsChanged;

/** Makes a relationship's dashboard row anew when something below changed, in the same transaction. */
@ApplicationScoped
class StateObservers {

    @Inject
    private RelationshipStates states;

    @Inject
    private RelationshipRanks ranks;

    @Inject
    private CurrentActor actor;

    void opened(@Observes RelationshipOpened event) {
        refresh(event.relationshipId());
    }

    void moved(@Observes PhaseChanged event) {
        refresh(event.relationshipId());
        if (event.to() == Phase.ENDED) {
            ranks.drop(event.organisation(), event.relationshipId());
        }
    }

    void placed(@Observes SiteChosen event) {
        refresh(event.relationshipId());
    }

    void agreed(@Observes AgreementEvent event) {
        refresh(event.relationship());
    }

    void planned(@Observes SessionPlanned event) {
        refresh(event.relationship());
    }

    void held(@Observes SessionHeld event) {
        refresh(event.relationship());
    }

    void cancelled(@Observes SessionCancelled event) {
        refresh(event.relationship());
    }

    void signalled(@Observes SignalsChanged event) {
        refresh(event.relationship());
    }

    private void refresh(UUID relationship) {
        states.refresh(actor.get().organisation(), relationship);
    }
}
