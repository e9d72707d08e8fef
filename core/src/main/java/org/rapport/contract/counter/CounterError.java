package org.rapport.contract.counter;

import org.rapport.shared.ErrorCode;
import org.rapport.shared.ErrorKind;

/** What can go wrong while a term is talked about. */
public enum CounterError implements ErrorCode {
    /** The version read is not the newest any more. */
    VERSION_MOVED_ON(ErrorKind.CONFLICT),
    /** The version was replaced or taken back. */
    VERSION_OVER(ErrorKind.CONFLICT),
    /** A later version is proposed; what should be different is said there. */
    NEWER_PROPOSED(ErrorKind.CONFLICT),
    /** The same was asked before and waits for an answer. */
    ASKED_BEFORE(ErrorKind.CONFLICT),
    /** What is wanted is what stands there. Argument: field. */
    NOTHING_CHANGES(ErrorKind.INVALID),
    /** Somebody said something since the page was read. */
    MOVED_ON(ErrorKind.CONFLICT),
    /** The change was settled before. */
    SETTLED(ErrorKind.CONFLICT),
    /** Nothing to answer for this side: the last word is its own. */
    OTHERS_TURN(ErrorKind.CONFLICT),
    /** Who asked takes no part any more. */
    ASKER_LEFT(ErrorKind.CONFLICT),
    /** This term is none of those that can be talked about here. Argument: field. */
    NOT_THIS_TERM(ErrorKind.INVALID);

    private final ErrorKind kind;

    CounterError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
