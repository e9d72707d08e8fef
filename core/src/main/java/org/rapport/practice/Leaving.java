package org.rapport.practice;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/**
 * Members leave for good: no role, a closed account, every supervision ended; the name stays where it stands. Days on
 * which they were to stand in for somebody show as broken until the manager names another.
 */
@Boundary
public class Leaving {

    @Inject
    private Staff staff;

    @Inject
    private ManagedPractices managed;

    @Inject
    private Farewell farewell;

    @Inject
    private CurrentActor actor;

    /**
     * Records that a member has left. A manager does so for those who work in own practices only ({@code
     * WORKS_ELSEWHERE}) and never for themselves; the last administrator cannot leave.
     */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public void leave(UUID memberId) {
        RecordKey key = new RecordKey(actor.get().organisation(), memberId);
        managed.requireMember(memberId);
        Member member = staff.present(key);
        staff.hold(key);
        Map<UUID, Set<Role>> held = staff.rolesOf(key);
        if (!managed.isEverywhere()) {
            requireOwn(memberId, held);
        }
        if (staff.lockAdministrators(key.organisation()).equals(Set.of(memberId))) {
            throw new DomainException(PracticeError.LAST_ADMINISTRATOR);
        }
        staff.takeRoles(key, held.keySet());
        farewell.say(member);
        staff.flush();
    }

    private void requireOwn(UUID member, Map<UUID, Set<Role>> held) {
        if (member.equals(actor.get().id())) {
            throw new DomainException(PracticeError.OWN_ROLES);
        }
        if (!managed.ids().containsAll(held.keySet())
                || RolesByPractice.anywhere(held).contains(Role.ADMINISTRATOR)) {
            throw new DomainException(PracticeError.WORKS_ELSEWHERE);
        }
    }
}
