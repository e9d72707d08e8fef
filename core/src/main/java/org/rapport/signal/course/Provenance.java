package org.rapport.signal.course;

/** Where the value of a rule's parameter comes from. Shown with the value, so that nobody takes a choice for a finding. */
public enum Provenance {
    /** Read in the publication named as its source. */
    PUBLISHED,
    /** General knowledge of the field, not looked up successfully. */
    UNVERIFIED,
    /** A decision of the product, published nowhere. */
    DESIGN,
    /** Computed from the practice's own data. */
    PRACTICE_DATA,
    /** Set by an administrator. */
    CONFIGURED;

    /** Whether people must be told that nobody has verified the value. */
    public boolean shownAsUnverified() {
        return this == UNVERIFIED || this == DESIGN;
    }
}
