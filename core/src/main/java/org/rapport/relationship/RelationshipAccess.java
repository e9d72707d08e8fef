package org.rapport.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.rapport.client.Participants;
import org.rapport.practice.Supervisees;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/**
 * Answers "is this relationship mine?" for every boundary that works on one, inside its transaction. Whatever is not the
 * caller's own, is of another organisation or does not exist is {@code SharedError.NOT_FOUND}: they are not told apart.
 */
@ApplicationScoped
public class RelationshipAccess {

    @Inject
    private RelationshipRefs refs;

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

    /**
     * The relationship, if the caller is a member who supervises one of its therapists today and nobody who takes part took
     * the consent to supervision back.
     */
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

    /** The caller's own relationships in which this person takes or took part; none where there is no such person. */
    public List<UUID> mineWith(UUID person) {
        Actor who = actor.get();
        return who instanceof Actor.Member ? refs.mineWith(who, person) : List.of();
    }

    /** The same with all that is known of them. */
    public List<RelationshipRef> ownWith(UUID person) {
        Actor who = actor.get();
        return with(who, person, ref -> ref.therapists().contains(who.id()));
    }

    /** The same, and those of therapists the caller supervises today. */
    public List<RelationshipRef> ownOrSupervisedWith(UUID person) {
        Actor who = actor.get();
        return with(who, person, ref -> ref.therapists().contains(who.id()) || supervises(who, ref));
    }

    private List<RelationshipRef> with(Actor who, UUID person, Predicate<RelationshipRef> allowed) {
        return who instanceof Actor.Member
                ? refs.with(who.organisation(), person).stream().filter(allowed).toList()
                : List.of();
    }

    private boolean supervises(Actor supervisor, RelationshipRef ref) {
        return supervisions.of(supervisor, ref.dayOf(clock.instant())).stream().anyMatch(ref.therapists()::contains)
                && !refs.closedToSupervision(ref);
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
                        .filter(me -> refs.openedInPortal(ref, who.id()))
                        .isPresent();
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
        return refs.of(who.organisation(), relationship)
                .filter(allowed)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
    }
}
