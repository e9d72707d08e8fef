package org.rapport.account;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why someone cannot sign in, have an account or use a link. */
public enum AccountError implements ErrorCode {
    /** The name or the password is wrong; which of them is not told. */
    WRONG_NAME_OR_PASSWORD(ErrorKind.INVALID),
    /** The mailed code is wrong, past its time, tried too often, or was asked for in another browser. Argument: field. */
    WRONG_CODE(ErrorKind.INVALID),
    /** The password of somebody who is signed in is wrong. Argument: field. */
    WRONG_PASSWORD(ErrorKind.INVALID),
    /** Too much time has passed between the password and the second step. */
    SIGN_IN_AGAIN(ErrorKind.INVALID),
    /** An account of the demonstration has no second factor and keeps its password. */
    DEMONSTRATION_STAYS(ErrorKind.FORBIDDEN),
    /** Nobody takes their own second factor away; they replace it instead. */
    OWN_SECOND_FACTOR(ErrorKind.CONFLICT),
    /** Too many wrong tries. Argument: until, the moment from which it can be tried again. */
    TOO_MANY_TRIES(ErrorKind.FORBIDDEN),
    /** More people sign in at this moment than the machine can check. */
    BUSY(ErrorKind.EXTERNAL),
    /** The password is right, the account was closed. */
    DISABLED(ErrorKind.FORBIDDEN),
    /** A demonstration account works on the machine itself only. */
    DEMONSTRATION_IS_LOCAL(ErrorKind.FORBIDDEN),
    /** A sign-in name has 3 to 200 letters without accents, digits and {@code . _ % + @ -}. Argument: field. */
    BAD_SIGN_IN_NAME(ErrorKind.INVALID),
    /** Somebody has this sign-in name. Argument: field. */
    SIGN_IN_NAME_TAKEN(ErrorKind.CONFLICT),
    /** The password is too short or too long. Arguments: field, min, max. */
    PASSWORD_LENGTH(ErrorKind.INVALID),
    /** The password contains the sign-in name. Argument: field. */
    PASSWORD_IS_NAME(ErrorKind.INVALID),
    /** The new password was typed differently the second time. Argument: field. */
    PASSWORDS_DIFFER(ErrorKind.INVALID),
    /** A link must end after it begins. */
    LINK_ENDS_BEFORE_START(ErrorKind.INVALID),
    /** The link was used, withdrawn, or is past its time. */
    LINK_NOT_OPEN(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    AccountError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
