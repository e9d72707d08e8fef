package org.rapport.measure.response;

import java.time.Instant;
import java.util.UUID;

/** What is known of a kept response without its answers. */
public record StoredResponse(UUID id, UUID assignment, UUID key, Instant answeredAt) {}
