package org.rapport.account;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.rapport.account.factor.FactorState;
import org.rapport.account.factor.SecondFactors;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/** The second factors of the organisation's members, for whoever helps one that has lost the device. */
@Boundary
public class MemberSecondFactors {

    @Inject
    private SecondFactors factors;

    @Inject
    private CurrentActor actor;

    /** Who has one, by member. */
    @Permits(Who.ADMINISTRATOR)
    public Map<UUID, FactorState> all() {
        return factors.states(actor.get().organisation());
    }

    /**
     * Takes a member's second factor away, so that they set up a new one when they sign in next. Never the own: that one
     * is replaced, which asks for it. {@code NOT_FOUND} when there is none.
     */
    @Permits(Who.ADMINISTRATOR)
    public void reset(UUID member) {
        if (member.equals(actor.get().id())) {
            throw new DomainException(AccountError.OWN_SECOND_FACTOR);
        }
        if (!factors.remove(new RecordKey(actor.get().organisation(), member))) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
