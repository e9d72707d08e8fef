package org.rapport.measure.form;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.ErrorCode;
import org.rapport.spi.LocalText;

/**
 * One form that was asked of a participant.
 *
 * @param about the name of the participant somebody from outside is asked about, where several take part; otherwise empty
 * @param state as stored; a form whose {@code closesAt} is over can no longer be answered here
 * @param sessionNumber the session it is about, or 0
 * @param mayHaveLink whether a personal link can be made: open, not over, and the person may answer
 * @param obstacle why the person may not answer an open form, where that is so
 */
public record AssignmentRow(
        UUID id,
        String instrument,
        LocalText title,
        UUID person,
        String name,
        String about,
        AssignmentState state,
        Instant assignedAt,
        Optional<Instant> closesAt,
        Optional<Instant> endedAt,
        int sessionNumber,
        boolean mayHaveLink,
        Optional<ErrorCode> obstacle) {

    /** The id only. */
    @Override
    public String toString() {
        return "AssignmentRow " + id;
    }
}
