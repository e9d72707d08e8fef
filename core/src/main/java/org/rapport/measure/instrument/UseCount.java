package org.rapport.measure.instrument;

/**
 * Whether an instrument is used here.
 *
 * @param given forms given
 * @param answered how many of these were answered
 * @param more whether there are more, which were not counted
 */
public record UseCount(long given, long answered, boolean more) {}
