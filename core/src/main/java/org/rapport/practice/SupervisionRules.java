package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.RoleSource;
import org.rapport.shared.data.RecordKey;

/** What a supervision must fulfil. */
@ApplicationScoped
class SupervisionRules {

    @Inject
    private Staff staff;

    @Inject
    private RoleSource roles;

    @Inject
    private ManagedPractices managed;

    RecordKey nextKey(UUID organisation) {
        return staff.nextKey(organisation);
    }

    /** Both are there, and the supervisor holds that role. */
    void requireMembers(RecordKey supervisor, RecordKey supervisee) {
        requirePresent(supervisor, "supervisor");
        requirePresent(supervisee, "supervisee");
        if (!roles.rolesOf(new Actor.Member(supervisor.organisation(), supervisor.id()))
                .contains(Role.SUPERVISOR)) {
            throw new DomainException(PracticeError.NOT_A_SUPERVISOR, Map.of("field", "supervisor"));
        }
    }

    private void requirePresent(RecordKey key, String field) {
        Member member = staff.member(key.organisation(), key.id())
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        if (member.hasLeft()) {
            throw new DomainException(PracticeError.MEMBER_HAS_LEFT, Map.of("field", field));
        }
    }

    /** It overlaps no link of the same two and closes no circle. */
    void requireRoom(SupervisionLink link, List<SupervisionLink> others) {
        if (others.stream().anyMatch(other -> other.isOfTheSame(link) && other.overlaps(link.period()))) {
            throw new DomainException(PracticeError.SUPERVISION_OVERLAPS);
        }
        SupervisionGraph graph =
                new SupervisionGraph(others.stream().map(SupervisionLink::edge).toList());
        if (graph.wouldClose(link.edge())) {
            throw new DomainException(PracticeError.SUPERVISION_CIRCLE);
        }
    }

    /** The rows about members of the actor's practices. */
    List<SupervisionRow> visible(List<SupervisionRow> rows) {
        if (managed.isEverywhere()) {
            return rows;
        }
        Set<UUID> own = managed.members();
        return rows.stream()
                .filter(row -> own.contains(row.supervisor()) || own.contains(row.supervisee()))
                .toList();
    }
}
