package org.rapport.goal;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What may be wrong with a goal or what is said about it. */
public enum GoalError implements ErrorCode {
    /** Whoever's goal it is to be takes no part today. Argument: field. */
    OWNER_NOT_HERE(ErrorKind.INVALID),
    /** A goal shared by all where one person takes part. Argument: field. */
    NOBODY_TO_SHARE_WITH(ErrorKind.INVALID),
    /** It is somebody else's goal, and only they and the therapist say something about it. */
    NOT_YOURS_TO_SAY(ErrorKind.FORBIDDEN),
    /** This side said so already. */
    SAID_ALREADY(ErrorKind.CONFLICT),
    /** There is nothing to take back. */
    NOT_SAID_BEFORE(ErrorKind.CONFLICT),
    /** It is laid aside; somebody takes it up again first. */
    LAID_ASIDE_NOW(ErrorKind.CONFLICT),
    /** The words are the same as before. Argument: field. */
    SAME_WORDS(ErrorKind.INVALID),
    /** More open goals than one can work on. Argument: max. */
    TOO_MANY_GOALS(ErrorKind.CONFLICT),
    /** More steps than one can keep in mind. Argument: max. */
    TOO_MANY_STEPS(ErrorKind.CONFLICT),
    /** A rating that is no whole number from 0 to 10. Argument: field. */
    RATING_OUT_OF_RANGE(ErrorKind.INVALID),
    /** A weight is the product of importance and difficulty, both above 0. Argument: field. */
    WEIGHT_NOT_POSITIVE(ErrorKind.INVALID),
    /** All five levels are described before the first is rated. Argument: field. */
    LEVELS_MISSING(ErrorKind.INVALID),
    /** Levels are not described anew once one was rated. */
    RATED_ALREADY(ErrorKind.CONFLICT),
    /** The goal has no described levels. */
    NO_LEVELS(ErrorKind.CONFLICT);

    private final ErrorKind kind;

    GoalError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
