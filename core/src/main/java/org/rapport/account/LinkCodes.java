package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapport.shared.access.Actor;

/**
 * Codes with which somebody who came through a personal link shows that the link is theirs: they go to the person's own mail
 * address and are good in the browser that asked. For boundaries, in their transaction; asks nobody for permission.
 */
@ApplicationScoped
public class LinkCodes {

    @Inject
    private MailedCodes codes;

    @Inject
    private CodeDelivery delivery;

    @Inject
    private Counting counting;

    /** Whether mail reaches the person. */
    public boolean reaches(Actor.ClientByLink holder) {
        return delivery.reaches(holder.id());
    }

    /** Sends a code. Refuses with {@code TOO_MANY_TRIES} when it was asked for too often. */
    public void send(Actor.ClientByLink holder, String address) {
        counting.codeForLink(holder.id(), address).require();
        delivery.send(holder.id(), CodePurpose.DRAFT, codes.make(CodePurpose.DRAFT, holder.id(), holder.browser()));
    }

    /** Whether this is the code; a right one is used up, a wrong one counted. */
    public boolean isRight(Actor.ClientByLink holder, String typed) {
        return codes.take(CodePurpose.DRAFT, holder.browser(), typed)
                .filter(whose -> whose.equals(new Actor.ClientSignedIn(holder.organisation(), holder.id())))
                .isPresent();
    }
}
