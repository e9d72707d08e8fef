package org.rapport.client;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with persons and units. Arguments: {@code field} is the path of the input, where there is one. */
public enum ClientError implements ErrorCode {
    /** Signing and portal access need a birth date. */
    BIRTH_DATE_NEEDED(ErrorKind.INVALID),
    /** Nobody under 18 can sign or use the portal. */
    UNDER_AGE(ErrorKind.INVALID),
    /** A name with control characters or with marks that turn the direction of what follows. */
    NAME_NOT_READABLE(ErrorKind.INVALID),
    /** No e-mail address. */
    NOT_AN_EMAIL(ErrorKind.INVALID),
    /** No telephone number. */
    NOT_A_PHONE_NUMBER(ErrorKind.INVALID),
    /** A birth date in the future or more than 130 years ago. */
    BIRTH_DATE_IMPLAUSIBLE(ErrorKind.INVALID),
    /** An individual is exactly one participant. */
    INDIVIDUAL_IS_ONE(ErrorKind.INVALID),
    /** A couple is exactly two participants. */
    COUPLE_IS_TWO(ErrorKind.INVALID),
    /** A family has between two and twelve participants. */
    FAMILY_IS_TWO_TO_TWELVE(ErrorKind.INVALID),
    /** The same person stands in the unit twice. */
    SAME_PERSON_TWICE(ErrorKind.INVALID),
    /** This role does not belong to this kind of unit. */
    ROLE_DOES_NOT_FIT(ErrorKind.INVALID);

    private final ErrorKind kind;

    ClientError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
