package org.rapport.client.consent;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with deciding about a consent, and why something does not happen without one. */
public enum ConsentError implements ErrorCode {
    /** The text was changed since it was shown. */
    TEXT_CHANGED(ErrorKind.CONFLICT),
    /** Nothing holds that could be taken back. */
    NOTHING_TO_WITHDRAW(ErrorKind.CONFLICT),
    /** Nothing was decided in the form. */
    NOTHING_DECIDED(ErrorKind.INVALID),
    /** Yes and no to the same. */
    YES_AND_NO(ErrorKind.INVALID),
    /** A yes needs more than a word. */
    YES_NEEDS_MORE(ErrorKind.INVALID),
    /** Whoever is to have decided has no right to decide for this person. */
    MAY_NOT_DECIDE(ErrorKind.INVALID),
    /** The day lies ahead, or before the birth. */
    DAY_IMPLAUSIBLE(ErrorKind.INVALID),
    /** It would have run out already. */
    RUNS_OUT_BEFORE(ErrorKind.INVALID),
    /** The name typed on the screen is not the one of whoever decides. */
    NAME_DIFFERS(ErrorKind.INVALID),
    /** One person alone has no secrets from others who take part. */
    ONE_PERSON_ONLY(ErrorKind.INVALID),
    /** Both texts are empty. */
    TEXT_EMPTY(ErrorKind.INVALID),
    /** Nobody was asked whether forms may be given. */
    MEASURES_NEVER_ASKED(ErrorKind.CONFLICT),
    /** Somebody has still to say yes to forms. */
    MEASURES_WAITING(ErrorKind.CONFLICT),
    /** The yes to forms has run out. */
    MEASURES_EXPIRED(ErrorKind.CONFLICT),
    /** Forms were refused. */
    MEASURES_REFUSED(ErrorKind.CONFLICT),
    /** The yes to forms was taken back. */
    MEASURES_WITHDRAWN(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    ConsentError(ErrorKind kind) {
        this.kind = kind;
    }

    /** Why no form is given or opened while this is the state. */
    public static ConsentError measures(ConsentState state) {
        return valueOf("MEASURES_" + state.name());
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
