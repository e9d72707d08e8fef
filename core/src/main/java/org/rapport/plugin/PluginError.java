package org.rapport.plugin;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why something cannot be done with a plugin. */
public enum PluginError implements ErrorCode {
    /** The file is larger than a plugin without code may be. Argument: megabytes. */
    FILE_TOO_LARGE(ErrorKind.INVALID),
    /** No file was chosen. */
    NO_FILE(ErrorKind.INVALID),
    /** The archive is refused; the preview says why. */
    REFUSED(ErrorKind.CONFLICT),
    /** It belongs to the operator or to the installation. */
    NOT_YOURS(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    PluginError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
