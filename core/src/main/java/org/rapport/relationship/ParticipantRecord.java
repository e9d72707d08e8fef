package org.rapport.relationship;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantRole;
import org.rapport.client.PersonRecord;

/**
 * A participant's or guardian's details on the form of a relationship's therapist.
 *
 * @param role null for a guardian who takes no part
 * @param today the day at the practice
 */
public record ParticipantRecord(
        UUID relationshipId, String code, @Nullable ParticipantRole role, PersonRecord person, LocalDate today) {}
