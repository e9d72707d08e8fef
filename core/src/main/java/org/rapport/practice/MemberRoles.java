package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Role;
import org.rapport.shared.data.RecordKey;

/** Whether a member is there and what they do where, for boundaries of higher features, in their transaction. */
@ApplicationScoped
public class MemberRoles {

    @Inject
    private Staff staff;

    @Inject
    private CurrentActor actor;

    /** Whether this member of the actor's organisation has left; refuses one who never was there. */
    public boolean hasLeft(UUID member) {
        return staff.member(actor.get().organisation(), member)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND))
                .hasLeft();
    }

    /** The roles by practice; none for somebody who is not there. */
    public Map<UUID, Set<Role>> of(UUID member) {
        return staff.rolesOf(new RecordKey(actor.get().organisation(), member));
    }
}
