package org.rapport.measure.form;

import java.time.Instant;

/**
 * The draft that is kept now.
 *
 * @param sequence of that draft, which may be newer than the one just sent
 * @param at since when
 */
public record DraftKept(long sequence, Instant at) {}
