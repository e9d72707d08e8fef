package org.rapport.practice;

import jakarta.inject.Inject;
import java.time.Clock;
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

/** Members come, change their roles and leave. A role that is taken away ends with the next call they make. */
@Boundary
public class Employment {

    @Inject
    private Staff staff;

    @Inject
    private Accounts accounts;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    /** Adds a member with roles in a practice and an account; returns the member's id. */
    @Permits({Who.ADMINISTRATOR, Who.JOB})
    public UUID add(AddMember command) {
        UUID organisation = organisation();
        requirePractice(organisation, command.practice());
        requireRoles(command.roles());
        Member member = new Member(staff.nextKey(organisation), command.displayName(), command.language());
        staff.add(member);
        staff.flush();
        command.roles().forEach(role -> staff.giveRole(member.key(), command.practice(), role));
        accounts.create(
                new CreateAccount(SubjectKind.MEMBER, member.id(), command.signInName(), command.password(), false));
        journal.changed(PracticeAction.MEMBER_ADDED, member.id());
        return member.id();
    }

    /** Gives a member exactly these roles, all in one practice. Refuses to take the last administrator's. */
    @Permits(Who.ADMINISTRATOR)
    public void changeRoles(UUID memberId, UUID practice, Set<Role> roles) {
        UUID organisation = organisation();
        requirePractice(organisation, practice);
        requireRoles(roles);
        Member member = present(organisation, memberId);
        if (!roles.contains(Role.ADMINISTRATOR)) {
            requireAnotherAdministrator(member.key());
        }
        staff.takeRoles(member.key());
        roles.forEach(role -> staff.giveRole(member.key(), practice, role));
        journal.changed(PracticeAction.MEMBER_ROLES_CHANGED, memberId);
        staff.flush();
    }

    /** A member leaves: no role, a closed account, the name stays where it stands. Refuses the last administrator. */
    @Permits(Who.ADMINISTRATOR)
    public void leave(UUID memberId) {
        Member member = present(organisation(), memberId);
        requireAnotherAdministrator(member.key());
        accounts.close(SubjectKind.MEMBER, memberId);
        member.leave(clock.instant());
        staff.takeRoles(member.key());
        journal.changed(PracticeAction.MEMBER_LEFT, memberId);
        staff.flush();
    }

    private UUID organisation() {
        return actor.get().organisation();
    }

    private Member present(UUID organisation, UUID member) {
        return staff.member(organisation, member)
                .filter(found -> !found.hasLeft())
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    private void requirePractice(UUID organisation, UUID practice) {
        if (staff.practices(organisation).stream().noneMatch(row -> row.id().equals(practice))) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
    }

    private static void requireRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new DomainException(PracticeError.ROLE_REQUIRED, Map.of("field", "roles"));
        }
    }

    private void requireAnotherAdministrator(RecordKey member) {
        Set<UUID> administrators = staff.lockAdministrators(member.organisation());
        if (administrators.equals(Set.of(member.id()))) {
            throw new DomainException(PracticeError.LAST_ADMINISTRATOR);
        }
    }
}
