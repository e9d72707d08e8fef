package org.rapport.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.rapport.shared.mail.MailTexts;

/** Words for mails where the application's texts are not there: the kind and everything that was given. */
@ApplicationScoped
public class PlainMailTexts implements MailTexts {

    @Override
    public MailText text(String kind, String language, boolean neutral, Map<String, String> facts) {
        String subject = neutral ? "A message" : kind + " " + language;
        StringBuilder body = new StringBuilder();
        new TreeMap<>(facts)
                .forEach((name, value) ->
                        body.append(name).append('=').append(value).append('\n'));
        return new MailText(subject, body.toString());
    }
}
