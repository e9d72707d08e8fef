package org.rapport.account.factor;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why a code is not accepted or a second factor cannot be changed. */
public enum FactorError implements ErrorCode {
    /** Neither the code of the device nor a recovery code. Argument: field. */
    CODE_WRONG(ErrorKind.INVALID),
    /** The code of the device was used before. Argument: field. */
    CODE_USED(ErrorKind.INVALID),
    /** The recovery code was used before. Argument: field. */
    RECOVERY_CODE_USED(ErrorKind.INVALID),
    /** The code was right a while ago: the device's clock is slow, or it was typed late. Arguments: field, minutes. */
    CODE_TOO_OLD(ErrorKind.INVALID),
    /** The code will be right in a while: the device's clock is fast. Arguments: field, minutes. */
    CODE_TOO_NEW(ErrorKind.INVALID),
    /** There is a second factor already. */
    ALREADY_SET_UP(ErrorKind.CONFLICT),
    /** There is no second factor. */
    NOT_SET_UP(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    FactorError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
