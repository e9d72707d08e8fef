package org.rapport.goal.talk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.rapport.account.IssueLink;
import org.rapport.account.IssuedLink;
import org.rapport.account.LinkKind;
import org.rapport.account.PersonalLinks;
import org.rapport.goal.GoalAction;
import org.rapport.goal.course.GoalTrace;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.relationship.RelationshipRef;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * A therapist reads the goals of an own relationship, writes them down in the client's words, agrees or says why not. Who
 * supervises the therapist reads them without names. Practice managers and administrators read none.
 */
@Boundary
public class Goals {

    private static final Duration VALID = Duration.ofDays(14);

    @Inject
    private RelationshipAccess access;

    @Inject
    private GoalReader reader;

    @Inject
    private GoalWork work;

    @Inject
    private GoalTrace trace;

    @Inject
    private Links links;

    /** Who acts, and links for clients. */
    @ApplicationScoped
    static class Links {

        @Inject
        private PersonalLinks personal;

        @Inject
        private CurrentActor actor;

        Speaker therapist() {
            return Speaker.therapist(actor.get().id());
        }

        IssuedLink issue(IssueLink link) {
            return personal.issue(link);
        }
    }

    /** All goals, each with who agrees and how near it is. */
    @Permits({Who.THERAPIST, Who.SUPERVISOR})
    public GoalsPage open(UUID relationshipId) {
        RelationshipRef ref = access.requireMineOrSupervised(relationshipId);
        GoalsPage page = reader.page(ref, access.isMine(ref));
        trace.shown(ref, page.goals().stream().map(GoalLine::id).toList());
        return page;
    }

    /** Writes a goal down for somebody who takes part, or for all of them; it says that the therapist wrote it. */
    @Permits(Who.THERAPIST)
    public UUID write(UUID relationshipId, WriteGoal command) {
        return work.write(access.requireMine(relationshipId), links.therapist(), command);
    }

    /** Gives a goal other words; {@code CHANGED_MEANWHILE} when it has others than were shown. */
    @Permits(Who.THERAPIST)
    public void reword(UUID relationshipId, RewordGoal command) {
        work.reword(access.requireMine(relationshipId), links.therapist(), command);
    }

    /** Says something for the therapists' side. */
    @Permits(Who.THERAPIST)
    public void answer(UUID relationshipId, AnswerGoal command) {
        work.answer(access.requireMine(relationshipId), links.therapist(), command);
    }

    /** Adds or changes a step. */
    @Permits(Who.THERAPIST)
    public void step(UUID relationshipId, ChangeStep command) {
        work.step(access.requireMine(relationshipId), links.therapist(), command);
    }

    /** Makes a personal link to the goals for somebody who takes part; a former one opens nothing any more. */
    @Permits(Who.THERAPIST)
    public IssuedLink link(UUID relationshipId, UUID personId) {
        RelationshipRef ref = access.requireMine(relationshipId);
        if (ref.participant(personId).isEmpty()) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        trace.changed(GoalAction.GOAL_LINK_MADE, ref, personId);
        return links.issue(
                new IssueLink(LinkKind.GOALS, personId, ref.id(), trace.now().plus(VALID)));
    }
}
