package org.rapport.client.minor;

import java.time.Instant;
import java.util.UUID;

/** A rule as administrators see it: with the version a form must bring back, and who changed it last. */
public record RuleRow(AgeRule rule, long version, Instant changedAt, UUID changedBy) {}
