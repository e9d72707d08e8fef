package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * Founds the organisation of an empty installation with the one-time link that only the machine itself was given. The
 * organisation does not exist before, so a job of the organisation to be does the work.
 */
@ApplicationScoped
public class FirstAdministrator {

    @Inject
    private Founding founding;

    @Inject
    private CurrentActor current;

    @Inject
    private Ids ids;

    /**
     * Founds it; returns the administrator, who can sign in from then on. Refuses with
     * {@code AccountError.LINK_NOT_OPEN} when the link was used, is past its time, or there is an organisation already.
     */
    public Actor.Member found(String secret, FoundOrganisation command) {
        UUID organisation = ids.next();
        current.become(new Actor.Job(organisation, "first administrator"));
        try {
            return new Actor.Member(organisation, founding.found(secret, command));
        } finally {
            current.leave();
        }
    }
}
