package org.rapport.practice.invitation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.practice.ColleagueRow;
import org.rapport.shared.mail.MailState;

/**
 * A pending invitation.
 *
 * @param email empty when none is known
 * @param expired whether its link can be used no more
 * @param mail what became of the mail, if there was one
 * @param places the roles by practice
 * @param mine of them, those the reader answers for
 * @param wholly whether the reader may make a new link or withdraw it as a whole
 */
public record InvitationRow(
        UUID id,
        String displayName,
        String email,
        String invitedBy,
        Instant expiresAt,
        boolean expired,
        @Nullable MailState mail,
        List<ColleagueRow.Place> places,
        List<ColleagueRow.Place> mine,
        boolean wholly)
        implements Serializable {

    /** Keeps its own copies. */
    public InvitationRow {
        places = List.copyOf(places);
        mine = List.copyOf(mine);
    }

    /** The id only. */
    @Override
    public String toString() {
        return "InvitationRow " + id;
    }
}
