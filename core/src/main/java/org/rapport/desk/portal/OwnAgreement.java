package org.rapport.desk.portal;

import java.time.Instant;
import java.util.UUID;
import org.rapport.contract.AgreementState;

/**
 * A version of an agreement of the client's: the proposal, or the one in force.
 *
 * @param since when it was proposed
 * @param signed whether the client signed it
 */
public record OwnAgreement(UUID agreement, int number, AgreementState state, Instant since, boolean signed) {

    /** Whether the client may still have to sign. */
    public boolean open() {
        return state == AgreementState.PROPOSED && !signed;
    }

    /** Whether the client signed and others still have to. */
    public boolean waiting() {
        return state == AgreementState.PROPOSED && signed;
    }

    /** Whether it is in force. */
    public boolean active() {
        return state == AgreementState.ACTIVE;
    }
}
