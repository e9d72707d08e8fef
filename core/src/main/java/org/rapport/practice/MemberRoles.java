package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Role;
import org.rapport.shared.data.RecordKey;

/** Who a member is and what they do where, for boundaries of higher features, in their transaction. */
@ApplicationScoped
public class MemberRoles {

    @Inject
    private Staff staff;

    @Inject
    private CurrentActor actor;

    /** A member of the actor's organisation, present or past. */
    public Optional<MemberRow> find(UUID member) {
        return staff.row(key(member));
    }

    /** The roles by practice; none for somebody who is not there. */
    public Map<UUID, Set<Role>> of(UUID member) {
        return staff.rolesOf(key(member));
    }

    private RecordKey key(UUID member) {
        return new RecordKey(actor.get().organisation(), member);
    }
}
