package org.rapport.spi;

/**
 * What the rights holder allows to be done with the wording of an instrument.
 *
 * @since 1.0
 */
public enum LicenceVerdict {
    /** Anyone may distribute the wording. */
    SHIP,
    /** The wording may be distributed unchanged under its own licence, apart from the rest. */
    SHIP_SEPARATE,
    /** The wording must not be shipped: structure only, the practice brings the words it is licensed for. */
    NO
}
