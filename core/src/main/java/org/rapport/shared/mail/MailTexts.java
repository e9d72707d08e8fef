package org.rapport.shared.mail;

import java.util.Map;

/** Words mails; implemented where the texts are. */
public interface MailTexts {

    /**
     * A mail as people read it.
     *
     * @param subject one line
     * @param body plain text
     */
    record MailText(String subject, String body) {

        /** Nothing of the text. */
        @Override
        public String toString() {
            return "MailText";
        }
    }

    /**
     * The text of a kind in a language.
     *
     * @param neutral whether the subject must not say what it is about
     */
    MailText text(String kind, String language, boolean neutral, Map<String, String> facts);
}
