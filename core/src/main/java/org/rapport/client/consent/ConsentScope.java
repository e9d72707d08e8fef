package org.rapport.client.consent;

import java.util.List;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.client.UnitDay;

/** A relationship on a day and who takes part then. */
public record ConsentScope(UnitDay at, UUID relationship, List<ParticipantRef> participants) {

    /** Keeps its own copy. */
    public ConsentScope {
        participants = List.copyOf(participants);
    }

    /** Whether several take part, who may have secrets from each other. */
    boolean together() {
        return participants.size() > 1;
    }
}
