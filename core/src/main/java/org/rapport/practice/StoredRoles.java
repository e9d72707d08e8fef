package org.rapport.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.shared.access.RoleSource;
import org.rapport.shared.data.AskedOnce;

/** The roles as the practices gave them, read afresh in each transaction so that a withdrawn role ends at once. */
@ApplicationScoped
class StoredRoles implements RoleSource {

    @Inject
    private EntityManager entities;

    @Override
    @AskedOnce
    public Set<Role> rolesOf(Actor.Member member) {
        List<?> names = entities.createNativeQuery("select distinct r.role from rapport.member_role r"
                        + " join rapport.member m on m.organisation_id = r.organisation_id and m.id = r.member_id"
                        + " where r.organisation_id = ?1 and r.member_id = ?2 and m.left_at is null")
                .setParameter(1, member.organisation())
                .setParameter(2, member.id())
                .getResultList();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf((String) name)));
        return roles;
    }
}
