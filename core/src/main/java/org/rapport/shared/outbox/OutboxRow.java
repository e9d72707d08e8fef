package org.rapport.shared.outbox;

import java.util.UUID;

/** One piece of work that was claimed: its kind, what it is about and how often it was tried before. */
record OutboxRow(UUID id, String kind, UUID subject, int attempts) {}
