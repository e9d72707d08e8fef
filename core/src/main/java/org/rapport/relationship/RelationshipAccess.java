package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.rapport.client.Participants;
import org.rapport.client.UnitKind;
import org.rapport.practice.Supervisees;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.Row;

/**
 * Answers "is this relationship mine?" for every boundary that works on one, inside its transaction. Whatever is not the
 * caller's own, is of another organisation or does not exist is {@code SharedError.NOT_FOUND}: they are not told apart.
 */
@ApplicationScoped
public class RelationshipAccess {

    private static final String FIND = "select r.practice_id, p.zone, r.unit_id, u.kind, u.code, r.phase,"
            + " t.member_id, t.ends_on from rapport.relationship r"
            + " join rapport.client_unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id"
            + " join rapport.practice p on p.organisation_id = r.organisation_id and p.id = r.practice_id"
            + " join rapport.relationship_therapist t on t.organisation_id = r.organisation_id and t.relationship_id = r.id"
            + " where r.organisation_id = ?1 and r.id = ?2 order by t.starts_on, t.id";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private Participants participants;

    @Inject
    private Supervisees supervisions;

    @Inject
    private Clock clock;

    /**
     * The relationship, if the caller is a member and one of its therapists today (an ended relationship keeps its last
     * therapists).
     */
    public RelationshipRef requireMine(UUID relationshipId) {
        Actor who = actor.get();
        return find(
                who,
                relationshipId,
                ref -> who instanceof Actor.Member && ref.therapists().contains(who.id()));
    }

    /** The relationship, if the caller is a member who supervises one of its therapists today. */
    public RelationshipRef requireSupervised(UUID relationshipId) {
        Actor who = actor.get();
        return find(who, relationshipId, ref -> who instanceof Actor.Member && supervises(who, ref));
    }

    /** The relationship, if it is the caller's own or the caller supervises one of its therapists today. */
    public RelationshipRef requireMineOrSupervised(UUID relationshipId) {
        Actor who = actor.get();
        return find(
                who,
                relationshipId,
                ref -> who instanceof Actor.Member && (ref.therapists().contains(who.id()) || supervises(who, ref)));
    }

    /**
     * The relationship, for an observer inside a boundary's transaction that was allowed to change it; asks nobody for
     * permission.
     */
    public RelationshipRef known(UUID relationshipId) {
        return find(actor.get(), relationshipId, ref -> true);
    }

    /** Whether the caller is one of its therapists today. */
    public boolean isMine(RelationshipRef relationship) {
        return relationship.therapists().contains(actor.get().id());
    }

    private boolean supervises(Actor supervisor, RelationshipRef ref) {
        return supervisions.of(supervisor, ref.dayOf(clock.instant())).stream().anyMatch(ref.therapists()::contains);
    }

    /**
     * The relationship, if the caller is a client and takes part in it today; somebody who signed in has to be old enough
     * for the portal there and to have opened it with an invitation.
     */
    public RelationshipRef requireParticipant(UUID relationshipId) {
        Actor who = actor.get();
        return find(who, relationshipId, ref -> takesPart(who, ref));
    }

    private boolean takesPart(Actor who, RelationshipRef ref) {
        if (who instanceof Actor.ClientByLink) {
            return ref.participant(who.id()).isPresent();
        }
        return who instanceof Actor.ClientSignedIn
                && ref.participant(who.id())
                        .filter(me -> participants.mayUsePortal(ref.unitOn(clock.instant()), me))
                        .filter(me -> openedInPortal(ref, who.id()))
                        .isPresent();
    }

    private boolean openedInPortal(RelationshipRef ref, UUID person) {
        return !entities.createNativeQuery("select 1 from rapport.portal_grant g where g.organisation_id = ?1"
                        + " and g.relationship_id = ?2 and g.person_id = ?3 and g.opened_at is not null"
                        + " and g.ended_at is null")
                .setParameter(1, ref.organisation())
                .setParameter(2, ref.id())
                .setParameter(3, person)
                .getResultList()
                .isEmpty();
    }

    /** The relationship, if the caller came as a guardian of a child who takes part in it, and is one today. */
    public RelationshipRef requireGuardian(UUID relationshipId) {
        Actor who = actor.get();
        return find(
                who,
                relationshipId,
                ref -> who instanceof Actor.GuardianByLink
                        && participants.areGuardedBy(ref.unitOn(clock.instant()), who.id()));
    }

    /** The relationship, if the caller is a job of its organisation. */
    public RelationshipRef requireForJob(UUID relationshipId) {
        Actor who = actor.get();
        return find(who, relationshipId, ref -> who instanceof Actor.Job);
    }

    private RelationshipRef find(Actor who, UUID relationship, Predicate<RelationshipRef> allowed) {
        return load(who.organisation(), relationship)
                .filter(allowed)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }

    private Optional<RelationshipRef> load(UUID organisation, UUID relationship) {
        List<Row> rows = Row.of(entities.createNativeQuery(FIND)
                .setParameter(1, organisation)
                .setParameter(2, relationship)
                .getResultList());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Row row = rows.get(0);
        ZoneId zone = ZoneId.of(row.text(1));
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return Optional.of(new RelationshipRef(
                relationship,
                organisation,
                row.uuid(0),
                zone,
                row.uuid(2),
                UnitKind.valueOf(row.text(3)),
                row.text(4),
                Phase.valueOf(row.text(5)),
                rows.stream().filter(t -> works(t, today)).map(t -> t.uuid(6)).toList(),
                participants.of(organisation, row.uuid(2), today)));
    }

    private static boolean works(Row therapist, LocalDate today) {
        LocalDate ends = therapist.dayOrNull(7);
        return ends == null || !ends.isBefore(today);
    }
}
