package org.rapport.client.minor;

/** How far a rule can be trusted. */
public enum RuleProvenance {
    /** Typed in, and nobody has confirmed it. */
    UNVERIFIED,
    /** Taken from something written about the law. */
    SECONDARY,
    /** Confirmed by counsel or read in the law itself. */
    VERIFIED
}
