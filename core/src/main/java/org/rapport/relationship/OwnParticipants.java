package org.rapport.relationship;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.client.ParticipantName;
import org.rapport.client.Participants;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** The people of the caller's own relationships, one by one: nothing here tells who takes part beside them. */
@Boundary
public class OwnParticipants {

    @Inject
    private RelationshipAccess access;

    @Inject
    private Participants participants;

    /** One of them; whoever takes part in no relationship of the caller's own is {@code NOT_FOUND}. */
    @Permits(Who.THERAPIST)
    public OwnParticipant participant(UUID person) {
        List<RelationshipRef> mine = access.ownWith(person);
        if (mine.isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        RelationshipRef any = mine.get(0);
        ParticipantName name =
                participants.names(any.organisation(), any.unitId()).get(person);
        if (name == null) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        boolean present =
                mine.stream().anyMatch(each -> each.participant(person).isPresent());
        return new OwnParticipant(person, present, name.givenName(), name.familyName());
    }
}
