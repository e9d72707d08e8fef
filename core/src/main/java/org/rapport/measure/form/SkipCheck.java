package org.rapport.measure.form;

import java.util.UUID;

/** Leaves out the therapist's own check. */
public record SkipCheck(UUID assignment, SkipReason reason) {}
