package org.rapport.practice;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.DateRange;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.RoleSource;
import org.rapport.shared.access.Who;

/** Who supervises whom, in which period. */
@Boundary
public class Supervisions {

    @Inject
    private Staff staff;

    @Inject
    private RoleSource roles;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /**
     * Records that one member supervises another; returns the link's id. Refuses {@code SUPERVISES_SELF},
     * {@code NOT_A_SUPERVISOR} and a second link of the same two in an overlapping period.
     */
    @Permits({Who.ADMINISTRATOR, Who.JOB})
    public UUID begin(UUID supervisor, UUID supervisee, DateRange period) {
        UUID organisation = actor.get().organisation();
        SupervisionLink link = new SupervisionLink(staff.nextKey(organisation), supervisor, supervisee, period);
        require(staff.member(organisation, supervisor).isPresent());
        require(staff.member(organisation, supervisee).isPresent());
        if (!roles.rolesOf(new Actor.Member(organisation, supervisor)).contains(Role.SUPERVISOR)) {
            throw new DomainException(PracticeError.NOT_A_SUPERVISOR, Map.of("field", "supervisor"));
        }
        if (staff.supervisions(organisation, supervisor, supervisee).stream().anyMatch(l -> l.overlaps(period))) {
            throw new DomainException(PracticeError.SUPERVISION_OVERLAPS);
        }
        staff.add(link);
        journal.changed(PracticeAction.SUPERVISION_BEGUN, link.id());
        staff.flush();
        return link.id();
    }

    /** Records the last day of a supervision. */
    @Permits(Who.ADMINISTRATOR)
    public void end(UUID linkId, LocalDate lastDay) {
        SupervisionLink link = staff.supervision(actor.get().organisation(), linkId)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        link.end(lastDay);
        journal.changed(PracticeAction.SUPERVISION_ENDED, linkId);
        staff.flush();
    }

    private static void require(boolean found) {
        if (!found) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }
}
