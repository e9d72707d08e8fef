package org.rapport.session;

import java.util.UUID;

/** A session was opened: now its checks are asked. Fired inside the transaction. */
public record SessionOpened(UUID relationship, UUID session) {}
