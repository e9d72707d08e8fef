package org.rapport.relationship;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.ParticipantRef;
import org.rapport.client.Participants;
import org.rapport.client.PersonRecord;
import org.rapport.client.Persons;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist looks up and corrects the details of a participant of an own relationship, or of a child's guardian. */
@Boundary
public class ParticipantRecords {

    private final RelationshipAccess access;
    private final Persons persons;
    private final Participants participants;
    private final Journal journal;
    private final Clock clock;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected ParticipantRecords() {
        this(null, null, null, null, null);
    }

    /** Over these. */
    @Inject
    public ParticipantRecords(
            RelationshipAccess access, Persons persons, Participants participants, Journal journal, Clock clock) {
        this.access = access;
        this.persons = persons;
        this.participants = participants;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A participant's or guardian's details; not found when the person takes no part in this own relationship and is
     * no guardian there.
     */
    @Permits(Who.THERAPIST)
    public ParticipantRecord open(UUID relationshipId, UUID personId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        requireHere(ref, personId);
        journal.read(RelationshipAction.PERSON_SHOWN, personId, List.of(relationshipId));
        PersonRecord person = persons.get(ref.organisation(), personId);
        return new ParticipantRecord(
                relationshipId,
                ref.code(),
                ref.participant(personId).map(ParticipantRef::role).orElse(null),
                person,
                ref.dayOf(clock.instant()));
    }

    /**
     * Takes corrected details of a participant. {@code CHANGED_MEANWHILE} when the version is not the one stored now;
     * everything that does not fit is refused together, with paths such as {@code givenName}.
     */
    @Permits(Who.THERAPIST)
    public void correct(UUID relationshipId, PersonRecord corrected) {
        RelationshipRef ref = access.requireMine(relationshipId);
        requireHere(ref, corrected.personId());
        persons.correct(ref.unitOn(clock.instant()), corrected);
        journal.changed(RelationshipAction.PERSON_CORRECTED, corrected.personId());
    }

    private void requireHere(RelationshipRef ref, UUID person) {
        boolean here =
                ref.participant(person).isPresent() || participants.areGuardedBy(ref.unitOn(clock.instant()), person);
        if (!here) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
