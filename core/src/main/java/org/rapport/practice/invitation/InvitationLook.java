package org.rapport.practice.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapport.practice.ColleagueRow;

/**
 * What somebody sees who opens the link of an invitation: who invites them where and to what, or why it is closed.
 *
 * @param offer present when it can be accepted
 * @param closed why not, otherwise
 */
public record InvitationLook(Optional<Offer> offer, Optional<InvitationError> closed) {

    /** An invitation that can be accepted. */
    public record Offer(
            String displayName,
            String organisation,
            String inviter,
            String language,
            String email,
            Instant until,
            List<ColleagueRow.Place> places) {

        /** Keeps its own copy of the places. */
        public Offer {
            places = List.copyOf(places);
        }

        /** Neither names nor address. */
        @Override
        public String toString() {
            return "Offer";
        }
    }

    static InvitationLook closed(InvitationError why) {
        return new InvitationLook(Optional.empty(), Optional.of(why));
    }

    static InvitationLook open(Offer offer) {
        return new InvitationLook(Optional.of(offer), Optional.empty());
    }
}
