package org.rapport.spi;

/**
 * For whom an instrument was made.
 *
 * @since 1.0
 */
public enum Population {
    /** Adults. */
    ADULT,
    /** Adolescents, as the instrument's authors bound the age. */
    ADOLESCENT,
    /** Children, as the instrument's authors bound the age. */
    CHILD,
    /** Both partners of a couple, a form each. */
    COUPLE,
    /** Members of a family, a form each. */
    FAMILY
}
