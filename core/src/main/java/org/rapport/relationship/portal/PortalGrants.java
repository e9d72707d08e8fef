package org.rapport.relationship.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.data.Row;

/** Who may see which relationship in the portal: given by its therapist, opened by the client, ended by either. */
@ApplicationScoped
class PortalGrants {

    /** The state of one grant. */
    record Grant(UUID id, UUID relationship, UUID person, boolean opened, boolean ended) {}

    private static final String COLUMNS = "select g.id, g.relationship_id, g.person_id, g.opened_at is not null,"
            + " g.ended_at is not null from rapport.portal_grant g where g.organisation_id = ?1 and ";

    @Inject
    private EntityManager entities;

    @Inject
    private Ids ids;

    /** The grant of a participant, if there ever was one. */
    Optional<Grant> of(RelationshipRef relationship, UUID person) {
        return grants(entities.createNativeQuery(COLUMNS + "g.relationship_id = ?2 and g.person_id = ?3")
                        .setParameter(1, relationship.organisation())
                        .setParameter(2, relationship.id())
                        .setParameter(3, person)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** The grant a link is for; nothing when it is of somebody else or was ended. */
    Optional<Grant> ofLink(Actor.ClientByLink link) {
        return grants(entities.createNativeQuery(COLUMNS + "g.id = ?2 and g.person_id = ?3 for update")
                        .setParameter(1, link.organisation())
                        .setParameter(2, link.subject())
                        .setParameter(3, link.id())
                        .getResultList())
                .stream()
                .filter(grant -> !grant.ended())
                .findFirst();
    }

    /** Whether the person has an open grant of some relationship. */
    boolean anyOpen(UUID organisation, UUID person) {
        return grants(entities.createNativeQuery(COLUMNS + "g.person_id = ?2")
                        .setParameter(1, organisation)
                        .setParameter(2, person)
                        .getResultList())
                .stream()
                .anyMatch(grant -> grant.opened() && !grant.ended());
    }

    /** Gives a participant a grant, or gives it again after it was ended; one that is open stays open. Answers its id. */
    UUID give(RelationshipRef relationship, UUID person, UUID by, Instant at) {
        entities.createNativeQuery("insert into rapport.portal_grant (organisation_id, id, relationship_id, person_id,"
                        + " invited_by, invited_at) values (?1, ?2, ?3, ?4, ?5, ?6)"
                        + " on conflict (organisation_id, relationship_id, person_id) do update"
                        + " set invited_by = excluded.invited_by, invited_at = excluded.invited_at, ended_at = null,"
                        + " opened_at = case when rapport.portal_grant.ended_at is null"
                        + " then rapport.portal_grant.opened_at end")
                .setParameter(1, relationship.organisation())
                .setParameter(2, ids.next())
                .setParameter(3, relationship.id())
                .setParameter(4, person)
                .setParameter(5, by)
                .setParameter(6, Timestamp.from(at))
                .executeUpdate();
        return of(relationship, person).orElseThrow().id();
    }

    /** The client opened it. */
    void open(UUID organisation, Grant grant, Instant at) {
        change(organisation, grant, "opened_at = coalesce(opened_at, ?3)", at);
    }

    /** It opens nothing any more. */
    void end(UUID organisation, Grant grant, Instant at) {
        change(organisation, grant, "ended_at = coalesce(ended_at, ?3)", at);
    }

    private void change(UUID organisation, Grant grant, String what, Instant at) {
        entities.createNativeQuery(
                        "update rapport.portal_grant set " + what + " where organisation_id = ?1 and id = ?2")
                .setParameter(1, organisation)
                .setParameter(2, grant.id())
                .setParameter(3, Timestamp.from(at))
                .executeUpdate();
    }

    /** Whoever makes the access anew starts with this relationship alone: the others' therapists invite again. */
    void endOthers(UUID organisation, Grant kept, Instant at) {
        entities.createNativeQuery("update rapport.portal_grant set ended_at = ?4"
                        + " where organisation_id = ?1 and person_id = ?2 and id <> ?3 and ended_at is null")
                .setParameter(1, organisation)
                .setParameter(2, kept.person())
                .setParameter(3, kept.id())
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
    }

    private static List<Grant> grants(List<?> rows) {
        return Row.of(rows).stream()
                .map(row -> new Grant(row.uuid(0), row.uuid(1), row.uuid(2), row.truth(3), row.truth(4)))
                .toList();
    }
}
