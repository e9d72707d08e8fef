package org.rapport.contract;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What can go wrong with an agreement. */
public enum AgreementError implements ErrorCode {
    /** This person signed this version before. */
    ALREADY_SIGNED(ErrorKind.CONFLICT),
    /** The version is not open for signing any more: in force, superseded or withdrawn. */
    NOT_OPEN(ErrorKind.CONFLICT),
    /** The terms are not those the signer read. */
    TERMS_CHANGED(ErrorKind.CONFLICT),
    /** Another proposal waits for signatures; it is withdrawn or signed first. */
    PROPOSAL_OPEN(ErrorKind.CONFLICT),
    /** Somebody signed already, so it cannot be withdrawn. */
    SIGNED_CANNOT_WITHDRAW(ErrorKind.CONFLICT),
    /** The typed name is not the name the participant is registered with. Argument: field. */
    NAME_DOES_NOT_MATCH(ErrorKind.INVALID),
    /** Nothing was drawn. Argument: field. */
    SIGNATURE_EMPTY(ErrorKind.INVALID),
    /** Neither a number of sessions nor a last day. Argument: field. */
    NO_EXTENT(ErrorKind.INVALID),
    /** Nobody in the unit may sign: all are under 18 or their birth date is not known. */
    NOBODY_MAY_SIGN(ErrorKind.INVALID);

    private final ErrorKind kind;

    AgreementError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
