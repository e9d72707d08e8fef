package org.rapport.shared.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A mail to be sent once the current transaction committed.
 *
 * @param kind which text it has: {@code mail.<kind>.subject} and {@code mail.<kind>.body}
 * @param subject what it is about, for the feature that sends it
 * @param to whom it goes to
 * @param facts what fills the placeholders of its text; sealed until it went
 * @param path what it opens, beginning with a slash: with {@code rapport.public.url} before it, it fills {@code link}
 * @param lastMoment after this it makes no sense any more and is not sent
 */
public record MailOrder(
        String kind, UUID subject, Addressee to, Map<String, String> facts, String path, Instant lastMoment) {

    /**
     * Whom a mail goes to and whom it seems to come from.
     *
     * @param address an e-mail address
     * @param language {@code en} or {@code de}
     * @param sender the name shown as sender, unless mails are to be neutral
     */
    public record Addressee(String address, String language, String sender) {

        /** Not the address. */
        @Override
        public String toString() {
            return "Addressee";
        }
    }

    /** Keeps its own copy of the facts. */
    public MailOrder {
        facts = Map.copyOf(facts);
    }

    /** The kind only. */
    @Override
    public String toString() {
        return "MailOrder " + kind;
    }
}
