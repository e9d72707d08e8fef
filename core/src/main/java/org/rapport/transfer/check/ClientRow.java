package org.rapport.transfer.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.client.ParticipantRole;
import org.rapport.client.PersonColumns;
import org.rapport.client.UnitKind;
import org.rapport.relationship.Phase;

/** What a row of the clients' file says, after all rules were asked. */
public record ClientRow(
        PersonColumns person,
        ParticipantRole role,
        UUID therapist,
        UUID practice,
        @Nullable UUID site,
        UnitKind kind,
        Course course) {

    /** From when to when, and where it stands. */
    public record Course(LocalDate startsOn, @Nullable LocalDate endsOn, Phase phase) {

        /** The last day, where there is one. */
        public Optional<LocalDate> end() {
            return Optional.ofNullable(endsOn);
        }
    }
}
