package org.rapport.client.minor;

/** Who signs for somebody below the age of self-consent; from that age on the young person signs alone. */
public enum WhoSigns {
    /** Every guardian with the right to sign. */
    GUARDIANS,
    /** The same, and the child's own assent is recorded. */
    GUARDIANS_AND_ASSENT
}
