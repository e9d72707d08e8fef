package org.rapport.transfer;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** Why a run cannot go on as asked. */
public enum TransferError implements ErrorCode {
    /** Another import of the organisation is not finished yet. */
    ANOTHER_RUNS(ErrorKind.CONFLICT),
    /** The file is larger than any file may be. Argument: megabytes. */
    FILE_TOO_LARGE(ErrorKind.INVALID),
    /** A file of this kind was sent before in the same run. */
    FILE_TWICE(ErrorKind.CONFLICT),
    /** Parts of a file came in another order. */
    OUT_OF_ORDER(ErrorKind.CONFLICT),
    /** No file was sent. */
    NO_FILE(ErrorKind.INVALID),
    /** The run is not in a state in which this can be done. Argument: state. */
    NOT_NOW(ErrorKind.CONFLICT),
    /** Something in the files must be mended first. Argument: count. */
    PROBLEMS(ErrorKind.CONFLICT),
    /** The files bring nothing that is not here already. */
    NOTHING_NEW(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    TransferError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
