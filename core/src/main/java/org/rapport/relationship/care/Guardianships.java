package org.rapport.relationship.care;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantRef;
import org.rapport.client.minor.GuardianOf;
import org.rapport.client.minor.GuardianRecording;
import org.rapport.client.minor.Guardians;
import org.rapport.client.minor.RecordGuardian;
import org.rapport.client.minor.Standing;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** A therapist records who may sign and pay for a child of an own relationship, and sees who consents for whom. */
@Boundary
public class Guardianships {

    private final RelationshipAccess access;
    private final GuardiansReader reader;
    private final GuardianRecording recording;
    private final Guardians guardians;
    private final CareTrace trace;

    /** For the container only. */
    @SuppressWarnings("NullAway")
    protected Guardianships() {
        this(null, null, null, null, null);
    }

    /** Over these. */
    @Inject
    Guardianships(
            RelationshipAccess access,
            GuardiansReader reader,
            GuardianRecording recording,
            Guardians guardians,
            CareTrace trace) {
        this.access = access;
        this.reader = reader;
        this.recording = recording;
        this.guardians = guardians;
        this.trace = trace;
    }

    /** A participant's guardians, assent and standing; not found when the person takes no part in this own relationship. */
    @Permits(Who.THERAPIST)
    public GuardiansPage open(UUID relationshipId, UUID personId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        ParticipantRef child = require(ref, personId);
        trace.shown(CareAction.GUARDIANS_SHOWN, personId, ref);
        return reader.page(ref, ref.unitOn(trace.now()), child);
    }

    /** Who consents for a participant of an own relationship today; nothing for somebody who takes no part. */
    @Permits(Who.THERAPIST)
    public Optional<Standing> standing(UUID relationshipId, UUID personId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        return ref.participant(personId).map(there -> reader.standing(ref, ref.unitOn(trace.now()), personId));
    }

    /**
     * Records a guardian of a participant and gives the guardianship's id. Everything that does not fit is refused
     * together, with paths such as {@code person.bornOn}.
     */
    @Permits(Who.THERAPIST)
    public UUID record(UUID relationshipId, UUID childId, RecordGuardian command) {
        RelationshipRef ref = access.requireMine(relationshipId);
        ParticipantRef child = require(ref, childId);
        List<ParticipantRef> others = ref.participants().stream()
                .filter(participant -> !participant.personId().equals(childId))
                .toList();
        GuardianOf made = recording.record(ref.unitOn(trace.now()), child, others, command);
        trace.recorded(ref, made);
        return made.id();
    }

    /** Ends a guardianship of the relationship with this day; without one, at once. */
    @Permits(Who.THERAPIST)
    public void end(UUID relationshipId, UUID guardianship, @Nullable LocalDate lastDay) {
        RelationshipRef ref = access.requireMine(relationshipId);
        trace.ended(ref, guardians.end(ref.unitOn(trace.now()), guardianship, lastDay, trace.now()));
    }

    private static ParticipantRef require(RelationshipRef ref, UUID person) {
        return ref.participant(person).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
