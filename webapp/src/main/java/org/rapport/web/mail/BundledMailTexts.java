package org.rapport.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rapport.shared.mail.MailTexts;
import org.rapport.web.i18n.Languages;
import org.rapport.web.i18n.Texts;
import org.rapport.web.i18n.Wording;

/** The texts of mails: {@code mail.<kind>.subject} and {@code mail.<kind>.body} in the language of who gets them. */
@ApplicationScoped
public class BundledMailTexts implements MailTexts {

    @Inject
    private Texts texts;

    @Override
    public MailText text(String kind, String language, boolean neutral, Map<String, String> facts) {
        Locale locale = Languages.of(language).orElse(Languages.DEFAULT);
        Wording words = texts.in(locale, ZoneOffset.UTC);
        Map<String, Object> figures = new HashMap<>(facts);
        String subject = neutral ? "mail.neutral.subject" : "mail." + kind + ".subject";
        return new MailText(words.named(subject, figures), words.named("mail." + kind + ".body", figures));
    }
}
