package org.rapport.client.minor;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with rules about young people, with guardians and with assent. Argument: {@code field}. */
public enum MinorError implements ErrorCode {
    /** An age of self-consent that cannot be meant. Arguments: field, min, max. */
    AGE_IMPLAUSIBLE(ErrorKind.INVALID),
    /** Assent is asked from an age that is not below the age of self-consent. */
    ASSENT_AGE_IMPLAUSIBLE(ErrorKind.INVALID),
    /** There is a rule for a jurisdiction of this name. */
    JURISDICTION_TWICE(ErrorKind.CONFLICT),
    /** Only somebody under 18 has guardians and gives assent. */
    NOT_A_CHILD(ErrorKind.INVALID),
    /** The birth date of the child is not known. */
    CHILD_WITHOUT_BIRTH_DATE(ErrorKind.INVALID),
    /** Nobody is their own guardian. */
    GUARDIAN_OF_SELF(ErrorKind.INVALID),
    /** A guardian is 18 or older. */
    GUARDIAN_UNDER_AGE(ErrorKind.INVALID),
    /** Without a birth date nobody knows whether a guardian is of age. */
    GUARDIAN_WITHOUT_BIRTH_DATE(ErrorKind.INVALID),
    /** The same person is this child's guardian in an overlapping period. */
    GUARDIANSHIP_OVERLAPS(ErrorKind.CONFLICT),
    /** A period that begins before the child was born, or more than a year ahead. */
    PERIOD_IMPLAUSIBLE(ErrorKind.INVALID),
    /** A guardian has at least one right. */
    NO_RIGHT(ErrorKind.INVALID),
    /** Under the rule this young person signs alone: nobody is given the right to sign for them any more. */
    SIGNS_ALONE(ErrorKind.INVALID),
    /** The guardianship has ended. */
    GUARDIANSHIP_OVER(ErrorKind.CONFLICT),
    /** A last day later than the one recorded: a longer period is recorded anew. */
    ONLY_SHORTER(ErrorKind.INVALID),
    /** A day of assent that lies ahead or before the birth. */
    ASSENT_DAY_IMPLAUSIBLE(ErrorKind.INVALID),
    /** Too young to sign under the rule: guardians sign. */
    GUARDIANS_SIGN(ErrorKind.INVALID),
    /** No guardian has signed an agreement that is in force. */
    GUARDIAN_CONSENT_NEEDED(ErrorKind.INVALID),
    /** The rule wants the child's assent, and it is not recorded as given. */
    ASSENT_NEEDED(ErrorKind.INVALID),
    /** The child said no. */
    ASSENT_REFUSED(ErrorKind.INVALID);

    private final ErrorKind kind;

    MinorError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
