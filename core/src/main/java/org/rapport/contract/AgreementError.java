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
    /** The relationship has ended. */
    RELATIONSHIP_ENDED(ErrorKind.CONFLICT),
    /** The birth date of a participant is not known, so nobody can say who has to sign. */
    PARTICIPANT_WITHOUT_BIRTH_DATE(ErrorKind.CONFLICT),
    /** The typed name is not the name the signer is registered with. Argument: field. */
    NAME_DOES_NOT_MATCH(ErrorKind.INVALID),
    /** Nothing was drawn, or not what a drawing looks like. Argument: field. */
    SIGNATURE_EMPTY(ErrorKind.INVALID),
    /** More goals than fit. Arguments: field, max. */
    TOO_MANY_GOALS(ErrorKind.INVALID),
    /** A goal is too long. Arguments: field, number (which one), max (characters). */
    GOAL_TOO_LONG(ErrorKind.INVALID),
    /** A review before the first or after the last expected session. Arguments: field, max. */
    REVIEW_OUT_OF_RANGE(ErrorKind.INVALID),
    /** The first day lies more than two years ahead or fifty years back. Argument: field. */
    STARTS_IMPLAUSIBLE(ErrorKind.INVALID),
    /** Neither a number of sessions nor a last day. Argument: field. */
    NO_EXTENT(ErrorKind.INVALID),
    /** Nobody may sign: all are under 18 without a guardian who may, or their birth date is not known. */
    NOBODY_MAY_SIGN(ErrorKind.INVALID),
    /** The rule of the practice's jurisdiction, or its absence, lets nobody decide this against the young person. */
    DECISION_NOT_ALLOWED(ErrorKind.FORBIDDEN),
    /** The goals are open to guardians already. */
    RELEASED_ALREADY(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    AgreementError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
