package org.rapport.consent.family;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with a relation. */
public enum FamilyError implements ErrorCode {
    /** Neither somebody known nor a name, or both. */
    ONE_OTHER_PERSON(ErrorKind.INVALID),
    /** Nobody is related to themselves. */
    RELATED_TO_SELF(ErrorKind.INVALID),
    /** Whoever is to have described it takes no part today. */
    DESCRIBED_BY_NOBODY_HERE(ErrorKind.INVALID),
    /** It cannot be so since a day that lies ahead. */
    SINCE_AHEAD(ErrorKind.INVALID);

    private final ErrorKind kind;

    FamilyError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
