package org.rapport.measure.instrument;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why a setting is not changed. */
public enum SettingError implements ErrorCode {
    /** The setting does not allow this value. */
    VALUE_NOT_ALLOWED(ErrorKind.INVALID);

    private final ErrorKind kind;

    SettingError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
