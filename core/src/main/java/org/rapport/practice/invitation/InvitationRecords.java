package org.rapport.practice.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Role;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;

/** Invitations and their roles in the database. */
@ApplicationScoped
class InvitationRecords {

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private Journal journal;

    RecordKey nextKey(UUID organisation) {
        return new RecordKey(organisation, ids.untimed());
    }

    void add(Invitation invitation, Map<UUID, Set<Role>> roles) {
        entities.persist(invitation);
        entities.flush();
        roles.forEach((practice, given) -> given.forEach(role -> addRole(invitation.key(), practice, role)));
    }

    private void addRole(RecordKey invitation, UUID practice, Role role) {
        entities.createNativeQuery("insert into rapport.invitation_role"
                        + " (organisation_id, id, invitation_id, practice_id, role) values (?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, invitation.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, invitation.id())
                .setParameter(4, practice)
                .setParameter(5, role.name())
                .executeUpdate();
    }

    /** Sends what changed and notes it in the journal. */
    void changed(InvitationAction action, Invitation invitation) {
        journal.changed(action, invitation.id());
        entities.flush();
    }

    /** The invitation; nobody else changes it until the transaction ends. */
    Invitation hold(UUID organisation, UUID id) {
        return entities.createQuery(
                        "select i from Invitation i where i.key.organisation = :org and i.key.id = :id",
                        Invitation.class)
                .setParameter("org", organisation)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    /** Neither accepted nor withdrawn, oldest first. */
    List<Invitation> pending(UUID organisation) {
        return entities.createQuery(
                        "select i from Invitation i where i.key.organisation = :org"
                                + " and i.acceptedAt is null and i.withdrawnAt is null order by i.invitedAt",
                        Invitation.class)
                .setParameter("org", organisation)
                .getResultList();
    }

    Map<UUID, Set<Role>> roles(RecordKey invitation) {
        Map<UUID, Set<Role>> roles = new HashMap<>();
        Row.of(entities.createNativeQuery("select practice_id, role from rapport.invitation_role"
                                + " where organisation_id = ?1 and invitation_id = ?2")
                        .setParameter(1, invitation.organisation())
                        .setParameter(2, invitation.id())
                        .getResultList())
                .forEach(row -> roles.computeIfAbsent(row.uuid(0), none -> EnumSet.noneOf(Role.class))
                        .add(Role.valueOf(row.text(1))));
        return Map.copyOf(roles);
    }

    void takeRoles(RecordKey invitation, UUID practice) {
        entities.createNativeQuery("delete from rapport.invitation_role"
                        + " where organisation_id = ?1 and invitation_id = ?2 and practice_id = ?3")
                .setParameter(1, invitation.organisation())
                .setParameter(2, invitation.id())
                .setParameter(3, practice)
                .executeUpdate();
    }

    /** The name of the organisation. */
    String organisationName(UUID organisation) {
        return (String) entities.createNativeQuery("select name from rapport.organisation where organisation_id = ?1")
                .setParameter(1, organisation)
                .getSingleResult();
    }
}
