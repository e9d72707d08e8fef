package org.rapport.practice;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rapport.account.FirstAdministratorLinks;
import org.rapport.audit.Journal;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;

/** The one transaction in which an organisation comes to be. */
@Boundary
class Founding {

    @Inject
    private Staff staff;

    @Inject
    private FirstAdministratorLinks links;

    @Inject
    private Employment employment;

    @Inject
    private CurrentActor actor;

    @Inject
    private Journal journal;

    /** Founds the organisation of the current job; returns the administrator's id. */
    @Permits(Who.JOB)
    public UUID found(String secret, FoundOrganisation command) {
        UUID organisation = actor.get().organisation();
        links.use(secret);
        staff.addOrganisation(organisation, command.organisation());
        Practice practice = new Practice(staff.nextKey(organisation), command.practice());
        staff.add(practice);
        staff.flush();
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        if (command.therapist()) {
            roles.add(Role.THERAPIST);
        }
        journal.changed(PracticeAction.ORGANISATION_FOUNDED, organisation);
        return employment.add(new AddMember(
                command.displayName(),
                practice.language(),
                "",
                RolesByPractice.in(practice.id(), roles),
                command.signInName(),
                command.password()));
    }
}
