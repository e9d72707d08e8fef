package org.rapport.client;

/** How a person can be reached. */
public enum ContactKind {
    EMAIL,
    PHONE,
    /** Not at all by the product: links are handed over in the room. */
    NONE
}
