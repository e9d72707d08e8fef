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
    /** The signer asked for a change that is not answered yet. */
    OWN_CHANGE_WAITS(ErrorKind.CONFLICT),
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
    /** An amount so high that it must be a slip of the hand. Arguments: field, max. */
    FEE_TOO_HIGH(ErrorKind.INVALID),
    /** Amounts in another currency than the practice's or the former version's. Arguments: field, currency. */
    OTHER_CURRENCY(ErrorKind.INVALID),
    /** The sliding scale ends below where it begins. Argument: field. */
    SCALE_UPSIDE_DOWN(ErrorKind.INVALID),
    /** The fee lies outside the sliding scale. Argument: field. */
    FEE_OUTSIDE_SCALE(ErrorKind.INVALID),
    /** A day before the agreement begins. Argument: field. */
    BEFORE_IT_STARTS(ErrorKind.INVALID),
    /** Looking back after the last day. Argument: field. */
    REVIEW_AFTER_THE_END(ErrorKind.INVALID),
    /** A change of an agreement in force that would hold from a day that is over. Argument: field. */
    AMENDMENT_STARTS_BACK(ErrorKind.INVALID),
    /** Both a last day and an end that is left open. Argument: field. */
    OPEN_AND_ENDING(ErrorKind.INVALID),
    /** Several people, and nobody chose what is done with secrets. Argument: field. */
    SECRETS_NOT_CHOSEN(ErrorKind.INVALID),
    /** Neither a number of sessions, of months nor a last day, nor an end that is left open. Argument: field. */
    NO_EXTENT(ErrorKind.INVALID),
    /** Nobody may sign: all are under 18 without a guardian who may, or their birth date is not known. */
    NOBODY_MAY_SIGN(ErrorKind.INVALID),
    /** The rule of the practice's jurisdiction, or its absence, lets nobody decide this against the young person. */
    DECISION_NOT_ALLOWED(ErrorKind.FORBIDDEN),
    /** The goals are open to guardians already. */
    RELEASED_ALREADY(ErrorKind.CONFLICT),
    /** No version is in force. */
    NOTHING_IN_FORCE(ErrorKind.CONFLICT),
    /** Looked back on a day that is still to come. Argument: field. */
    LOOKED_BACK_AHEAD(ErrorKind.INVALID),
    /** Looked back before the version in force began. Arguments: field, day. */
    LOOKED_BACK_BEFORE(ErrorKind.INVALID);

    private final ErrorKind kind;

    AgreementError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
