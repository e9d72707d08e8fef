package org.rapport.shared.outbox;

import java.util.UUID;

/** Does one kind of outbox work. Called as a job of the organisation; may be called again for the same row. */
public interface OutboxHandler {

    /** The kind this handler does. */
    String kind();

    /** Does the work for this subject; throwing means "try again later". */
    void handle(UUID organisation, UUID subject);
}
