package org.rapport.shared.mail;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** The two transactions around the mail server: what is to be sent, and how it ended. */
@Boundary
class MailSteps {

    @Inject
    private StoredMails stored;

    @Inject
    private CurrentActor actor;

    /** The mail, unless it need not be sent any more. */
    @Permits(Who.JOB)
    public Optional<WaitingMail> waiting(UUID mail) {
        return stored.waiting(actor.get().organisation(), mail);
    }

    /** How it ended. */
    @Permits(Who.JOB)
    public void end(UUID mail, MailState outcome) {
        stored.end(actor.get().organisation(), mail, outcome);
    }
}
