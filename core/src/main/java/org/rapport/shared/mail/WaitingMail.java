package org.rapport.shared.mail;

import java.time.Instant;
import java.util.UUID;

/** A mail about to be sent. */
record WaitingMail(UUID id, String kind, MailContent content, Instant putAt, Instant lastMoment) {

    /** The id only. */
    @Override
    public String toString() {
        return "WaitingMail " + id;
    }
}
