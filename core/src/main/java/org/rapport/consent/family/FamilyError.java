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
    /** This does not follow from how it stands. */
    CANNOT_FOLLOW(ErrorKind.CONFLICT),
    /** Nobody who decides for the child allowed that others learn something of it. */
    CHILD_CONSENT_NEEDED(ErrorKind.CONFLICT),
    /** An agreement on contact is about somebody under 18 who takes part today. */
    NOT_A_CHILD_HERE(ErrorKind.INVALID),
    /** A day of the next look that does not lie ahead. */
    REVIEW_NOT_AHEAD(ErrorKind.INVALID),
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
