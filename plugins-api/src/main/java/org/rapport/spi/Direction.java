package org.rapport.spi;

/**
 * What a higher score means. Every scale says it; nothing guesses it.
 *
 * @since 1.0
 */
public enum Direction {
    /** As for alliance or well-being. */
    HIGHER_IS_BETTER,
    /** As for symptoms or distress. */
    HIGHER_IS_WORSE
}
