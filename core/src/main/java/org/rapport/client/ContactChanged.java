package org.rapport.client;

import java.util.UUID;

/** A person's own channel was corrected to another one. Fired inside the transaction. */
public record ContactChanged(UUID organisation, UUID person) {}
