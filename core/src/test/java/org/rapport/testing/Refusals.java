package org.rapport.testing;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;

/** Names the code a call was refused with. */
public final class Refusals {

    private Refusals() {}

    /** The code of the refusal; fails when the call went through or failed otherwise. */
    public static ErrorCode refusal(ThrowingCallable call) {
        DomainException refused = catchThrowableOfType(DomainException.class, call);
        if (refused == null) {
            throw new AssertionError("the call was not refused");
        }
        return refused.code();
    }
}
