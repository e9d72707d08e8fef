package org.rapport.signal.drift;

import jakarta.inject.Inject;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.InputCheck;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** An administrator decides from where on a difference asks for a look; the next night and every page go by it. */
@Boundary
public class DriftLimitSetting {

    @Inject
    private DriftLimitStore limits;

    @Inject
    private InputCheck input;

    @Inject
    private CurrentActor actor;

    @Inject
    private Journal journal;

    /** The limits in use. */
    @Permits(Who.ADMINISTRATOR)
    public DriftLimits current() {
        return limits.current(actor.get().organisation());
    }

    /** Takes others; everything that does not fit is answered at once, {@code CHANGED_MEANWHILE} if somebody else did. */
    @Permits(Who.ADMINISTRATOR)
    public void set(SetDriftLimits command) {
        Violations found = input.of(command);
        Integer earliest = command.earliestHour();
        Integer latest = command.latestHour();
        if (earliest != null && latest != null && latest <= earliest) {
            found.add(DriftError.HOURS_UPSIDE_DOWN, "latestHour");
        }
        found.refuse();
        UUID organisation = actor.get().organisation();
        if (limits.current(organisation).number() != command.seen()) {
            throw new DomainException(SharedError.CHANGED_MEANWHILE);
        }
        limits.add(command.next());
        journal.changed(DriftAction.DRIFT_LIMITS_SET, organisation);
    }
}
