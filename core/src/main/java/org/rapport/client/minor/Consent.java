package org.rapport.client.minor;

/** Who consents for a participant. */
public enum Consent {
    /** The participant alone: of age, or old enough under the rule. */
    OWN,
    /**
     * The participant is old enough and has guardians from before: until the participant has signed, guardians keep what
     * they were given.
     */
    OWN_DUE,
    /** The participant is too young under the rule: guardians do. */
    GUARDIANS,
    /** Under 18, and the practice goes by no rule: nobody does. */
    NO_RULE,
    /** Without a birth date nobody knows. */
    UNKNOWN
}
