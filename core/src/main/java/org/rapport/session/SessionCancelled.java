package org.rapport.session;

import java.util.UUID;

/** A session was called off. Fired inside the transaction. */
public record SessionCancelled(UUID relationship, UUID session) {}
