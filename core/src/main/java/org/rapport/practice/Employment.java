package org.rapport.practice;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.account.Accounts;
import org.rapport.account.CreateAccount;
import org.rapport.account.SubjectKind;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.RecordKey;

/** Members come and change their roles. A role that is taken away ends with the next call they make. */
@Boundary
public class Employment {

    @Inject
    private Staff staff;

    @Inject
    private ManagedPractices managed;

    @Inject
    private Accounts accounts;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** Adds a member with roles and an account, for whoever accepts an invitation or founds; returns the member's id. */
    @Permits(Who.JOB)
    public UUID add(AddMember command) {
        managed.require(command.roles().keySet());
        RolesByPractice.require(command.roles());
        Member member =
                new Member(staff.nextKey(actor.get().organisation()), command.displayName(), command.language());
        member.reachableAt(command.email());
        staff.add(member);
        staff.flush();
        staff.giveRoles(member.key(), command.roles());
        accounts.create(
                new CreateAccount(SubjectKind.MEMBER, member.id(), command.signInName(), command.password(), false));
        journal.changed(PracticeAction.MEMBER_ADDED, member.id());
        return member.id();
    }

    /**
     * Gives a member exactly these roles in the practices the actor answers for; those in other practices stay. A
     * manager neither gives nor takes the role of an administrator, nor changes own roles. Refuses
     * {@code ROLE_REQUIRED} when nothing remains, and {@code LAST_ADMINISTRATOR}.
     */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public void changeRoles(UUID memberId, Map<UUID, Set<Role>> roles) {
        RecordKey key = new RecordKey(actor.get().organisation(), memberId);
        managed.require(roles.keySet());
        staff.hold(staff.present(key).key());
        Map<UUID, Set<Role>> held = staff.rolesOf(key);
        Map<UUID, Set<Role>> given = managed.isEverywhere() ? roles : byManager(memberId, held, roles);
        Map<UUID, Set<Role>> after = RolesByPractice.replaced(held, managed.ids(), given);
        RolesByPractice.require(after);
        if (!RolesByPractice.anywhere(after).contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(key);
        }
        staff.takeRoles(key, managed.ids());
        staff.giveRoles(key, RolesByPractice.replaced(Map.of(), Set.of(), given));
        journal.changed(PracticeAction.MEMBER_ROLES_CHANGED, memberId);
        staff.flush();
    }

    /** What a manager asked for, with the administrator's role left where it is. */
    private Map<UUID, Set<Role>> byManager(UUID member, Map<UUID, Set<Role>> held, Map<UUID, Set<Role>> asked) {
        if (member.equals(actor.get().id())) {
            throw new DomainException(PracticeError.OWN_ROLES);
        }
        Map<UUID, Set<Role>> given = new HashMap<>();
        for (UUID practice : managed.ids()) {
            Set<Role> before = held.getOrDefault(practice, Set.of());
            Set<Role> after = EnumSet.noneOf(Role.class);
            after.addAll(asked.getOrDefault(practice, Set.of()));
            if (after.contains(Role.ADMINISTRATOR) && !before.contains(Role.ADMINISTRATOR)) {
                throw new DomainException(SharedError.NOT_PERMITTED);
            }
            if (before.contains(Role.ADMINISTRATOR)) {
                after.add(Role.ADMINISTRATOR);
            }
            given.put(practice, after);
        }
        return given;
    }

    private void requireAnotherAdministrator(RecordKey member) {
        if (staff.lockAdministrators(member.organisation()).equals(Set.of(member.id()))) {
            throw new DomainException(PracticeError.LAST_ADMINISTRATOR);
        }
    }
}
