package org.rapport.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.outbox.Outbox;

/**
 * Puts mails that are sent once the current transaction committed, at least once and always with the same Message-ID:
 *
 * <pre>
 * if (mails.isPossible()) {
 *     mails.put(new MailOrder("invitation", id, addressee, facts, "/invitation/" + secret, expiresAt));
 * }
 * </pre>
 *
 * For boundaries, in their transaction.
 */
@ApplicationScoped
public class Mails {

    /** The outbox kind. */
    static final String KIND = "mail";

    @Inject
    private MailSettings settings;

    @Inject
    private StoredMails stored;

    @Inject
    private Outbox outbox;

    @Inject
    private CurrentActor actor;

    /** Whether a mail server is configured. */
    public boolean isPossible() {
        return settings.account().isPresent();
    }

    /** Keeps the mail, sealed, and has it sent; returns its id. */
    public UUID put(MailOrder order) {
        UUID organisation = actor.get().organisation();
        UUID id = stored.add(organisation, order);
        outbox.put(organisation, KIND, id);
        return id;
    }

    /** Takes a mail back that has not gone yet; its content is forgotten. */
    public void recall(UUID mail) {
        stored.end(actor.get().organisation(), mail, MailState.RECALLED);
    }

    /** Takes back all mails about this that have not gone yet; their content is forgotten. */
    public void recallAbout(UUID subject) {
        stored.recallAbout(actor.get().organisation(), subject);
    }

    /** What became of these mails; unknown ones are left out. */
    public Map<UUID, MailState> states(Collection<UUID> mails) {
        return stored.states(actor.get().organisation(), mails);
    }
}
