package org.rapport.measure.form;

import java.time.Instant;
import java.util.UUID;

/** What whoever handed a form in may keep: it is stored since then. The same for every attempt to send the same form. */
public record Receipt(UUID response, Instant answeredAt) {}
