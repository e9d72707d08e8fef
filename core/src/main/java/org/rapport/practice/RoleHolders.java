package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Role;
import org.rapport.shared.data.Row;

/** Who holds a role and has not left. For boundaries of other features, inside their transaction. */
@ApplicationScoped
public class RoleHolders {

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    /** Who holds one of these roles in this practice. */
    public Set<UUID> of(UUID practice, Set<Role> roles) {
        return find(practice, roles);
    }

    /** Who holds one of these roles in any practice of the organisation. */
    public Set<UUID> of(Set<Role> roles) {
        return find(null, roles);
    }

    private Set<UUID> find(@Nullable UUID practice, Set<Role> roles) {
        return Row.of(entities.createNativeQuery("select distinct r.member_id from rapport.member_role r"
                                + " join rapport.member m on m.organisation_id = ?1 and m.id = r.member_id"
                                + " where r.organisation_id = ?1 and m.left_at is null"
                                + " and (cast(?2 as uuid) is null or r.practice_id = cast(?2 as uuid))"
                                + " and r.role = any (cast(?3 as text[]))")
                        .setParameter(1, actor.get().organisation())
                        .setParameter(2, practice == null ? null : practice.toString())
                        .setParameter(3, roles.stream().map(Role::name).collect(Collectors.joining(",", "{", "}")))
                        .getResultList())
                .stream()
                .map(row -> row.uuid(0))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
