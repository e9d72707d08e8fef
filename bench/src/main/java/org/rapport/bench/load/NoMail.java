package org.rapport.bench.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.rapport.shared.mail.MailTexts;

/** No words for mails: none is sent from here. */
@ApplicationScoped
class NoMail implements MailTexts {

    @Override
    public MailText text(String kind, String language, boolean neutral, Map<String, String> facts) {
        throw new IllegalStateException("no mail is sent from here");
    }
}
