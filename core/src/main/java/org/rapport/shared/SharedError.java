package org.rapport.shared;

/** Failures that any feature may meet. */
public enum SharedError implements ErrorCode {
    /** No such thing for this person. */
    NOT_FOUND(ErrorKind.NOT_FOUND),
    /** This person may not do this. */
    NOT_PERMITTED(ErrorKind.FORBIDDEN),
    /** Nobody is signed in. */
    NOT_SIGNED_IN(ErrorKind.FORBIDDEN),
    /** Somebody else changed it since it was read. */
    CHANGED_MEANWHILE(ErrorKind.CONFLICT),
    /** A required value is missing. Argument: field. */
    REQUIRED(ErrorKind.INVALID),
    /** A text is too long. Arguments: field, max. */
    TOO_LONG(ErrorKind.INVALID),
    /** A text with a character that no text can hold: NUL. */
    UNREADABLE(ErrorKind.INVALID),
    /** A number is outside its range. Arguments: field, min, max. */
    OUT_OF_RANGE(ErrorKind.INVALID),
    /** A period ends before it starts. Argument: field. */
    ENDS_BEFORE_START(ErrorKind.INVALID),
    /** A currency code that ISO 4217 does not know. Argument: field. */
    UNKNOWN_CURRENCY(ErrorKind.INVALID),
    /** An amount with more decimals than its currency has, or a negative one. Argument: field. */
    BAD_AMOUNT(ErrorKind.INVALID),
    /** A value that is none of those to choose from. Argument: field. */
    NOT_A_CHOICE(ErrorKind.INVALID),
    /** A number below the least allowed. Arguments: field, min. */
    TOO_SMALL(ErrorKind.INVALID),
    /** A number above the greatest allowed. Arguments: field, max. */
    TOO_LARGE(ErrorKind.INVALID),
    /** Several things do not fit; the exception lists them. Argument: count. */
    SEVERAL(ErrorKind.INVALID);

    private final ErrorKind kind;

    SharedError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
