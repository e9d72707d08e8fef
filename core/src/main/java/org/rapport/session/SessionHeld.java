package org.rapport.session;

import java.util.UUID;

/** A session took place. Fired inside the transaction. */
public record SessionHeld(UUID relationship, UUID session) {}
