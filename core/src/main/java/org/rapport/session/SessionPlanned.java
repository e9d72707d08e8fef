package org.rapport.session;

import java.util.UUID;

/** Sessions were planned; {@code session} is the first of them. Fired inside the transaction. */
public record SessionPlanned(UUID relationship, UUID session) {}
