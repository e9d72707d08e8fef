package org.rapport.practice;

import jakarta.inject.Inject;
import java.util.List;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/** The practices of the organisation, with their zone, currency and language. */
@Boundary
public class Practices {

    @Inject
    private Staff staff;

    @Inject
    private CurrentActor actor;

    /** The practices in which the signed-in member holds a role, by name; the first is where they start. */
    @Permits(Who.ANY_MEMBER)
    public List<PracticeRow> mine() {
        Actor who = actor.get();
        return staff.practicesOf(new RecordKey(who.organisation(), who.id()));
    }

    /** All practices of the organisation, by name. */
    @Permits({Who.ADMINISTRATOR, Who.JOB})
    public List<PracticeRow> all() {
        return staff.practices(actor.get().organisation());
    }
}
