package org.rapport.practice;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/** The members of the organisation with what they do in which practice. */
@Boundary
public class Colleagues {

    @Inject
    private Staff staff;

    @Inject
    private ManagedPractices managed;

    @Inject
    private CurrentActor actor;

    /** Everybody who is or was a member, by name. */
    @Permits(Who.ANY_MEMBER)
    public List<ColleagueRow> list() {
        UUID organisation = actor.get().organisation();
        Map<UUID, String> practices = managed.names();
        Map<UUID, Map<UUID, Set<Role>>> held = staff.rolesByMember(organisation);
        return staff.members(organisation).stream()
                .map(member -> ColleagueRow.of(member, held.getOrDefault(member.id(), Map.of()), practices))
                .toList();
    }

    /** One member, for somebody who answers for a practice. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public ColleagueRecord record(UUID memberId) {
        RecordKey key = new RecordKey(actor.get().organisation(), memberId);
        Member member = staff.member(key.organisation(), memberId)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        MemberRow row = staff.row(key).orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        Map<UUID, Set<Role>> held = staff.rolesOf(key);
        boolean other = !memberId.equals(actor.get().id());
        boolean everywhere = managed.isEverywhere();
        boolean own = managed.ids().containsAll(held.keySet())
                && !RolesByPractice.anywhere(held).contains(Role.ADMINISTRATOR);
        return new ColleagueRecord(
                ColleagueRow.of(row, held, managed.names()),
                member.email(),
                !member.hasLeft() && (everywhere || other),
                !member.hasLeft() && other && (everywhere || own));
    }
}
