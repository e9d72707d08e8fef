package org.rapport.relationship.care;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.client.minor.Assents;
import org.rapport.client.minor.RecordAssent;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist writes down what a child of an own relationship said to the work. */
@Boundary
public class AssentRecords {

    @Inject
    private RelationshipAccess access;

    @Inject
    private Assents assents;

    @Inject
    private CareTrace trace;

    /** Writes it down and gives its id; an agreement that waited for it comes into force. */
    @Permits(Who.THERAPIST)
    public UUID record(UUID relationshipId, UUID personId, RecordAssent command) {
        RelationshipRef ref = access.requireMine(relationshipId);
        ParticipantRef child = ref.participant(personId).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        UUID said = assents.record(ref.unitOn(trace.now()), child, command);
        trace.changed(CareAction.ASSENT_RECORDED, said);
        trace.tell(
                ref,
                CareLedger.ASSENT_RECORDED,
                personId,
                Map.of(
                        "child",
                        personId.toString(),
                        "outcome",
                        Objects.requireNonNull(command.outcome()).name()));
        trace.consentChanged(ref);
        return said;
    }
}
