package org.rapport.relationship;

import java.time.LocalDate;
import java.util.UUID;
import org.rapport.client.ParticipantRole;
import org.rapport.client.PersonRecord;

/** A participant's details on the form of a relationship's therapist; {@code today} is the day at the practice. */
public record ParticipantRecord(
        UUID relationshipId, String code, ParticipantRole role, PersonRecord person, LocalDate today) {}
