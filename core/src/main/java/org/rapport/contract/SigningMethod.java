package org.rapport.contract;

/** How somebody signed. */
public enum SigningMethod {
    /** The full name typed by the signer. */
    TYPED_NAME,
    /** Drawn on the screen. */
    DRAWN
}
