package org.rapport.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.shared.outbox.OutboxHandler;

/**
 * Sends one mail, outside of any transaction. While the server is away it fails and waits in the outbox; what the server
 * will never take is not tried again. If the process dies between the server's yes and the note of it, the mail goes
 * twice with one Message-ID, which mail programs show once.
 */
@ApplicationScoped
public class MailHandler implements OutboxHandler {

    @Inject
    private MailSteps steps;

    @Inject
    private MailServer server;

    @Inject
    private MailSettings settings;

    @Inject
    private MailTexts texts;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return Mails.KIND;
    }

    @Override
    public void handle(UUID organisation, UUID mail) {
        Optional<WaitingMail> waiting = steps.waiting(mail);
        if (waiting.isPresent()) {
            steps.end(mail, send(waiting.get()));
        }
    }

    private MailState send(WaitingMail mail) {
        if (clock.instant().isAfter(mail.lastMoment())) {
            return MailState.TOO_LATE;
        }
        MailAccount account =
                settings.account().orElseThrow(() -> new IllegalStateException("no mail server is configured"));
        Map<String, String> facts = new HashMap<>(mail.content().facts());
        facts.put("link", account.publicUrl() + mail.content().path());
        MailTexts.MailText text = texts.text(
                mail.kind(), mail.content().language(), account.neutrality().subject(), facts);
        return server.take(account, mail, text) ? MailState.SENT : MailState.REFUSED;
    }
}
