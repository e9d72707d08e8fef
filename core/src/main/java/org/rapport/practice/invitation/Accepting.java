package org.rapport.practice.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapport.account.InvitationLink;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * Lets somebody who holds an invitation's link look at it and accept it. The organisation is known from the link only,
 * so a job of that organisation does the work; whoever acted before acts again afterwards.
 */
@ApplicationScoped
public class Accepting {

    @Inject
    private AcceptingSteps steps;

    @Inject
    private CurrentActor current;

    /** What the link opens; never throws for one that is closed or unknown. */
    public InvitationLook look(String secret) {
        return steps.find(secret)
                .map(link -> inOrganisation(link, () -> steps.look(link)))
                .orElseGet(() -> InvitationLook.closed(InvitationError.UNKNOWN_LINK));
    }

    /**
     * Makes the invited a member with an account; returns who can sign in from then on. Refuses with the reason why it
     * is closed, or because of name or password; a refusal leaves the link open.
     */
    public Actor.Member accept(AcceptInvitation command) {
        InvitationLink link =
                steps.find(command.secret()).orElseThrow(() -> new DomainException(InvitationError.UNKNOWN_LINK));
        UUID member = inOrganisation(link, () -> steps.accept(link, command));
        return new Actor.Member(link.organisation(), member);
    }

    private <T> T inOrganisation(InvitationLink link, Supplier<T> work) {
        Optional<Actor> before = current.find();
        current.become(new Actor.Job(link.organisation(), "invitation"));
        try {
            return work.get();
        } finally {
            before.ifPresentOrElse(current::become, current::leave);
        }
    }
}
