package org.rapport.contract.terms;

/** How people meet. */
public enum Modality {
    IN_PERSON,
    ONLINE,
    BY_PHONE,
    MIXED
}
