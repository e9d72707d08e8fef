package org.rapport.session;

import java.time.Instant;
import java.util.UUID;

/** A session in a list. */
public record SessionRow(UUID id, int number, Instant starts, Instant ends, SessionState state, boolean opened) {}
