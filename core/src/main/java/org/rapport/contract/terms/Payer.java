package org.rapport.contract.terms;

/** Who pays the fee. */
public enum Payer {
    CLIENT,
    /** Each participant the same part. */
    SHARED,
    GUARDIAN,
    INSURER,
    OTHER
}
