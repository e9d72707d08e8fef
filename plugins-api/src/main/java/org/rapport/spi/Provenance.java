package org.rapport.spi;

/**
 * How well a fact is known. Shown with every threshold and code, so that nobody takes a guess for a published figure.
 *
 * @since 1.0
 */
public enum Provenance {
    /** Read at the rights holder, an official body or an official repository. */
    VERIFIED,
    /** Read in a secondary source only: a vendor's help page, an abstract, a third party's code. */
    SECONDARY,
    /** General knowledge of the field, not looked up successfully. Shown to administrators as unverified. */
    UNVERIFIED,
    /** A decision of the plugin's author. Never shown as published. */
    DESIGN
}
